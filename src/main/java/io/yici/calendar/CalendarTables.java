package io.yici.calendar;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The published years, counted once. Immutable. */
final class CalendarTables {

    private final Set<CalendarYear> published;
    private final Map<Integer, YearTable> tables;
    /** By how many days the known years up to this one differ from Monday to Friday. */
    private final NavigableMap<Integer, Integer> corrections = new TreeMap<>();

    private final NavigableSet<Integer> years;
    private final NavigableSet<LocalDate> daysOff = new TreeSet<>();
    private final NavigableSet<LocalDate> workingWeekends = new TreeSet<>();

    CalendarTables(Collection<CalendarYear> published) {
        this.published = Set.copyOf(published);
        tables = published.stream().collect(toMap(CalendarYear::year, YearTable::of));
        years = Collections.unmodifiableNavigableSet(new TreeSet<>(tables.keySet()));
        published.forEach(year -> {
            daysOff.addAll(year.daysOff());
            workingWeekends.addAll(year.workingWeekends());
        });
        int correction = 0;
        for (int year : years) {
            correction += table(year).total() - YearTable.unknown(year).total();
            corrections.put(year, correction);
        }
    }

    Set<CalendarYear> published() {
        return published;
    }

    NavigableSet<Integer> years() {
        return years;
    }

    NavigableSet<LocalDate> daysOff() {
        return daysOff;
    }

    NavigableSet<LocalDate> workingWeekends() {
        return workingWeekends;
    }

    YearTable table(int year) {
        YearTable table = tables.get(year);
        return table == null ? YearTable.unknown(year) : table;
    }

    /** By how many days the known years before this one differ from Monday to Friday. */
    int correctionBefore(int year) {
        Map.Entry<Integer, Integer> before = corrections.lowerEntry(year);
        return before == null ? 0 : before.getValue();
    }

    String fingerprint() {
        String all = String.join("\n", List.of(years.toString(), daysOff.toString(), workingWeekends.toString()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
