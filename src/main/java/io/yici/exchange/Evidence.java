package io.yici.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a register said.
 *
 * @param fact what rules see: {@code rows}, and the facts the register's description derives from them
 * @param people how many people were asked about
 */
public record Evidence(
        String requirement,
        String department,
        String resource,
        Map<String, @Nullable Object> fact,
        int people,
        @Nullable String registerVersion,
        @Nullable Instant registerTime,
        Instant fetchedAt) {

    /** The normalised rows, by field name; empty when the register holds no such record. */
    @SuppressWarnings("unchecked")
    public List<Map<String, @Nullable Object>> rows() {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(fact.get("rows"));
    }

    public boolean isFound() {
        return !rows().isEmpty();
    }

    @Override
    public String toString() {
        return "Evidence[" + requirement + " from " + department + "]";
    }
}
