package io.yici.inbox;

import io.yici.organisation.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case that waits for a clerk.
 *
 * @param id the engine's task id
 * @param activity id of the step in the diagram
 * @param kind {@code proposed-refusal}, {@code dispute}, {@code review}, {@code publicity-objection} or {@code opinion}
 * @param duty what it asks of whoever does it
 * @param district six digits; empty where it belongs to none
 * @param group who may take it
 * @param due last day of the case's promised limit; null when it has none
 * @param clerk who took it; null while nobody did
 */
public record WorkItem(
        String id,
        UUID dossier,
        String activity,
        String kind,
        Duty duty,
        String district,
        String group,
        String service,
        String caseNumber,
        State state,
        Instant openedAt,
        @Nullable LocalDate due,
        @Nullable UUID clerk,
        @Nullable Instant closedAt) {

    /** Whether it still waits. */
    public enum State {
        OPEN,
        /** For the applicant, or for a procedure that stops the clock; nothing can be decided meanwhile. */
        WAITING,
        CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
