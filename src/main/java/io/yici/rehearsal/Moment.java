package io.yici.rehearsal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands when nothing more happens by itself.
 *
 * @param status such as {@code review}
 * @param waiting steps that wait for a clerk
 * @param way flows and steps the case came along so far
 * @param documents names of the records that a paper was asked for instead
 * @param notices letters that were written, in order
 * @param reasons keys of the reasons the decisions gave
 */
public record Moment(
        String status,
        List<Waiting> waiting,
        List<String> way,
        List<String> documents,
        int visits,
        @Nullable LocalDate due,
        List<String> notices,
        List<String> reasons) {

    public Moment {
        waiting = List.copyOf(waiting);
        way = List.copyOf(way);
        documents = List.copyOf(documents);
        notices = List.copyOf(notices);
        reasons = List.copyOf(reasons);
    }

    /**
     * A step that waits for a clerk, or for the applicant.
     *
     * @param kind of what it asks, such as {@code review}
     * @param group who may do it; empty for the applicant
     * @param outcomes the clerk chooses from; none where it is something else that is asked
     * @param questions names of the records in question; for an applicant the keys of the form's questions
     */
    public record Waiting(String step, String kind, String group, List<String> outcomes, List<String> questions) {}
}
