package io.yici.engine.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * FEEL values as JSON and back, dates included: a date is written as {@code {"$date": "2026-02-26"}}, a date and time as
 * {@code {"$time": …}}. Lists and maps keep their order; every number comes back as a BigDecimal.
 */
public final class FeelJson {

    private static final String DATE = "$date";
    private static final String TIME = "$time";

    private FeelJson() {}

    /** The value made of maps, lists, text, numbers and booleans only. */
    public static @Nullable Object write(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return Map.of(DATE, date.toString());
        }
        if (value instanceof LocalDateTime time) {
            return Map.of(TIME, time.toString());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            map.forEach((name, inner) -> written.put(String.valueOf(name), write(inner)));
            return written;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> written = new ArrayList<>(list.size());
            list.forEach(inner -> written.add(write(inner)));
            return written;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** The value {@link #write} was given. */
    public static @Nullable Object read(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.size() == 1 && map.get(DATE) instanceof String date) {
                return LocalDate.parse(date);
            }
            if (map.size() == 1 && map.get(TIME) instanceof String time) {
                return LocalDateTime.parse(time);
            }
            return readMap(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> read = new ArrayList<>(list.size());
            list.forEach(inner -> read.add(read(inner)));
            return read;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }

    /** A map of values {@link #write} was given. */
    public static Map<String, @Nullable Object> readMap(Map<?, ?> map) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        map.forEach((name, inner) -> read.put(String.valueOf(name), read(inner)));
        return read;
    }
}
