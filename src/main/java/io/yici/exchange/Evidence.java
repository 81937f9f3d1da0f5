package io.yici.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a register said.
 *
 * @param fact what rules see: {@code rows}, and the facts the register's description derives from them
 * @param unreadable names of the fields in which the register wrote something that is not what the field holds, or nothing at all
 * @param people how many people were asked about
 */
public record Evidence(
        String requirement,
        String department,
        String resource,
        Map<String, @Nullable Object> fact,
        List<String> unreadable,
        int people,
        @Nullable String registerVersion,
        @Nullable Instant registerTime,
        Instant fetchedAt) {

    public Evidence {
        unreadable = List.copyOf(unreadable);
    }

    /** The normalised rows, by field name; empty when the register holds no such record. */
    @SuppressWarnings("unchecked")
    public List<Map<String, @Nullable Object>> rows() {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(fact.get("rows"));
    }

    /** Whether the rows are the same; how many digits a number is written with does not count. */
    boolean saysTheSameAs(Evidence other) {
        return plain(rows()).equals(plain(other.rows()));
    }

    private static Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Evidence::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()), entry -> plain(entry.getValue())));
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value == null ? Optional.empty() : value;
    }

    public boolean isFound() {
        return !rows().isEmpty();
    }

    @Override
    public String toString() {
        return "Evidence[" + requirement + " from " + department + "]";
    }
}
