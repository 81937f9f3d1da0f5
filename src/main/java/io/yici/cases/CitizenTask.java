package io.yici.cases;

import io.yici.calendar.DueDate;
import io.yici.calendar.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something an applicant is asked to do, by a form, in the course of a case.
 *
 * @param id of the engine's task
 * @param activity the step of the diagram; the service's texts {@code task.<activity>} and {@code task.<activity>.why} say what it is
 * @param form file of the form in the service's folder
 * @param deadline the last day
 * @param asked the length of the term, counted from the day it was asked as day 0
 * @param silenceWithdraws whether silence withdraws the application; else the diagram says how the case goes on
 * @param answers by the form's keys: what was entered so far, and once it is answered what was answered
 * @param endedAt when it was answered, lapsed or fell away; null while it is open
 */
public record CitizenTask(
        String id,
        UUID dossier,
        String activity,
        String form,
        State state,
        Instant askedAt,
        DueDate deadline,
        TimeLimit asked,
        boolean silenceWithdraws,
        Map<String, @Nullable Object> answers,
        @Nullable Instant endedAt) {

    public CitizenTask {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The last day on which it can be done. */
    public LocalDate lastDay() {
        return deadline.due();
    }

    /** Key of the text that names it. */
    public String titleKey() {
        return "task." + activity;
    }

    /** Key of the text that says why it is asked. */
    public String whyKey() {
        return titleKey() + ".why";
    }

    /** What became of it. */
    public enum State {
        OPEN,
        ANSWERED,
        /** The last day passed. */
        LAPSED,
        /** Its case went on or ended without it. */
        ENDED
    }

    @Override
    public String toString() {
        return "CitizenTask[" + dossier + " " + activity + " " + state + "]";
    }
}
