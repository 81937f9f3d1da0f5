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
     */
    record Rows(
            List<Map<String, @Nullable Object>> rows,
            @Nullable String version,
            @Nullable Instant registerTime,
            int droppedFields,
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
