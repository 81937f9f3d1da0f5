package io.yici.calendar;

import io.yici.codes.YiciException;
import java.time.LocalDate;

/** A clock cannot be stopped, or set going again, on these days. */
public final class SuspensionRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private SuspensionRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static SuspensionRefused backwards(LocalDate from, LocalDate to) {
        return new SuspensionRefused("calendar.suspension-backwards", from, to);
    }

    static SuspensionRefused beforeStart(LocalDate from, LocalDate received) {
        return new SuspensionRefused("calendar.suspension-before-start", from, received);
    }

    static SuspensionRefused afterEnd(LocalDate from, LocalDate due) {
        return new SuspensionRefused("calendar.suspension-after-end", from, due);
    }

    static SuspensionRefused overlapping(LocalDate from) {
        return new SuspensionRefused("calendar.suspension-overlaps", from);
    }

    static SuspensionRefused notStopped() {
        return new SuspensionRefused("calendar.not-stopped");
    }
}
