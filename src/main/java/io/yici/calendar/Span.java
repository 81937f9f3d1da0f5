package io.yici.calendar;

import java.time.LocalDate;

/**
 * Days that follow each other.
 *
 * @param first never after the last
 * @param last belongs to it
 */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
