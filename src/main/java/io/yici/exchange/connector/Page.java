package io.yici.exchange.connector;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param total rows of all pages together, as the department counts them
 */
record Page(
        int total, @Nullable String version, @Nullable Instant updatedAt, List<Map<String, @Nullable String>> rows) {

    /** The department holds nothing of this key. */
    static final Page NONE = new Page(0, null, null, List.of());

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern VERSION = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A page as the department described it; a version or time that cannot be read is none. */
    static Page of(
            @Nullable String count,
            @Nullable String version,
            @Nullable String updatedAt,
            List<Map<String, @Nullable String>> rows)
            throws AskingFailed {
        return new Page(
                total(count, rows.size()),
                version != null && VERSION.matcher(version).matches() ? version : null,
                updatedAt == null ? null : time(updatedAt),
                rows);
    }

    private static int total(@Nullable String count, int rows) throws AskingFailed {
        if (count == null) {
            return rows;
        }
        if (!COUNT.matcher(count).matches() || Integer.parseInt(count) < rows) {
            throw AskingFailed.malformed("count");
        }
        return Integer.parseInt(count);
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.indexOf(' ') > 0
                    ? LocalDateTime.parse(text, TIME).atZone(ZONE).toInstant()
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
