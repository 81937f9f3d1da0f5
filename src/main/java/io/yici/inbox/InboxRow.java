package io.yici.inbox;

import io.yici.calendar.DueDate;
import io.yici.calendar.Light;
import io.yici.calendar.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item as the list reads it.
 *
 * @param state {@code OPEN}, {@code WAITING} or {@code CLOSED}
 * @param clerk who has it; null while nobody has
 * @param heldFor the colleague for whom that clerk acts, or null
 * @param seen whether the reader has opened it since it came or came back
 * @param noted whether the reader has written something down
 */
public record InboxRow(
        String id,
        UUID dossier,
        String activity,
        String kind,
        String group,
        String service,
        String caseNumber,
        @Nullable String queryCode,
        String state,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate due,
        Unit unit,
        boolean dueProvisional,
        @Nullable LocalDate yellowFrom,
        boolean stopped,
        String district,
        String applicantType,
        String waitsFor,
        @Nullable UUID clerk,
        @Nullable UUID heldFor,
        boolean seen,
        boolean noted) {

    public boolean isDone() {
        return state.equals("CLOSED");
    }

    /** Null where there is no limit, or it is done. */
    public @Nullable Light light(LocalDate today) {
        if (isDone()) {
            return null;
        }
        if (due != null && due.isBefore(today)) {
            return Light.RED;
        }
        if (stopped) {
            return Light.BLUE;
        }
        boolean yellow = yellowFrom != null && !yellowFrom.isAfter(today);
        return due == null ? null : yellow ? Light.YELLOW : Light.GREEN;
    }

    /** Null where there is no limit. */
    @Nullable
    DueDate limit() {
        return due == null ? null : new DueDate(due, unit, dueProvisional);
    }

    Instant at(boolean byClosing) {
        return byClosing ? Objects.requireNonNullElse(closedAt, openedAt) : openedAt;
    }
}
