package io.yici.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time that is not part of the limit. None of its days counts: neither the one on which it begins nor the one on which it ends; the day after its end
 * is the first that may count again.
 *
 * @param from the first day that does not count
 * @param to the last day that does not count; null while the clock stands still
 * @param basis the provision that asks for it
 * @param by id of who stopped the clock, never a name
 */
public record Suspension(LocalDate from, @Nullable LocalDate to, SuspensionGround ground, String basis, String by) {

    /** @throws SuspensionRefused where it ends before it begins */
    public Suspension {
        if (to != null && to.isBefore(from)) {
            throw SuspensionRefused.backwards(from, to);
        }
        if (basis.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a suspension names its legal basis and who ordered it");
        }
    }

    /** One that goes on until further notice. */
    public static Suspension running(LocalDate from, SuspensionGround ground, String basis, String by) {
        return new Suspension(from, null, ground, basis, by);
    }

    boolean isRunning() {
        return to == null;
    }

    /** Its days, where those of one that goes on are known up to today. */
    Span days(LocalDate today) {
        return new Span(from, to != null ? to : today.isAfter(from) ? today : from);
    }

    Suspension endingOn(LocalDate last) {
        return new Suspension(from, last, ground, basis, by);
    }
}
