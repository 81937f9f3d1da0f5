package io.yici.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What departments said to objections against their records; implemented by the module that brings these to them. */
public interface DepartmentAnswers {

    /** Of a case's objections, the oldest first. */
    List<Answer> of(UUID dossier);

    /**
     * An objection and what became of it.
     *
     * @param corrected whether the department corrected its record; null until it has answered
     * @param reason in the department's words; null until it has answered
     * @param due the last day for the department to answer
     */
    record Answer(
            String requirement,
            String department,
            @Nullable Boolean corrected,
            @Nullable String reason,
            LocalDate due) {}
}
