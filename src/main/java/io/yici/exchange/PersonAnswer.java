package io.yici.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back for one person, read and cut down to what was declared. */
sealed interface PersonAnswer {

    /**
     * The department answered.
     *
     * @param rows normalised; empty when it holds no such record
     * @param unreadable names of the fields whose values are not what the field holds, or were left out; each is null in its row
     * @param findings in how many places
     */
    record Rows(
            List<Map<String, @Nullable Object>> rows,
            @Nullable String version,
            @Nullable Instant registerTime,
            int droppedFields,
            List<String> unreadable,
            int findings)
            implements PersonAnswer {}

    /**
     * No answer.
     *
     * @param failure stable code, such as {@code timeout} or {@code subject-mismatch}
     * @param again whether asking again can help
     */
    record None(String failure, boolean again) implements PersonAnswer {}
}
