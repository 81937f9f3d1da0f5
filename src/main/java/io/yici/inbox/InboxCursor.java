package io.yici.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that stays where it is whatever comes or goes: the item next to it, by what the list is ordered by.
 *
 * @param due the item's, where the list is ordered by it; null also for an item without
 * @param at when it was opened, or closed
 * @param back whether the page ends before the place instead of beginning after it
 */
public record InboxCursor(@Nullable LocalDate due, Instant at, String id, boolean back) {

    private static final Pattern FORM =
            Pattern.compile("([ab])_(\\d{4}-\\d{2}-\\d{2}|-)_(\\d{1,10})\\.(\\d{1,9})_([A-Za-z0-9-]{1,64})");

    static InboxCursor after(InboxRow row, boolean byClosing) {
        return new InboxCursor(row.due(), row.at(byClosing), row.id(), false);
    }

    static InboxCursor before(InboxRow row, boolean byClosing) {
        return new InboxCursor(row.due(), row.at(byClosing), row.id(), true);
    }

    /** Reads what {@link #text} wrote; null for anything else. */
    public static @Nullable InboxCursor of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            LocalDate due = parts.group(2).equals("-") ? null : LocalDate.parse(parts.group(2));
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4)));
            return new InboxCursor(due, at, parts.group(5), parts.group(1).equals("b"));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** For addresses. */
    public String text() {
        return (back ? "b_" : "a_") + (due == null ? "-" : due) + "_" + at.getEpochSecond() + "." + at.getNano() + "_"
                + id;
    }
}
