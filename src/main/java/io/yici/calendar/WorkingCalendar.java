package io.yici.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the days of legal time limits. The day of receipt is day 0: a limit of one working day ends with the first working day after it.
 *
 * <p>A year whose table is not published is taken as Monday to Friday, and due dates that run through it are marked provisional. Each answer is of
 * one set of tables, also while others take their place.
 */
public final class WorkingCalendar {

    private volatile CalendarTables now;

    private WorkingCalendar(Collection<CalendarYear> published) {
        now = new CalendarTables(published);
    }

    /**
     * A calendar that knows these years.
     *
     * @throws IllegalStateException where a year is there twice
     */
    public static WorkingCalendar of(Collection<CalendarYear> published) {
        return new WorkingCalendar(published);
    }

    /**
     * The national tables in this folder, one file {@code <year>.yaml} each; where there is no such folder, those the product brings.
     *
     * @throws InvalidCalendar where one cannot be used
     */
    public static WorkingCalendar load(Path folder) {
        return of(new CalendarFiles(folder).read());
    }

    /**
     * As {@link #load(Path)}, but a table in the subfolder of a region, {@code 450000/2026.yaml}, goes before the national one of that year, and
     * a prefecture's before its province's.
     *
     * @param region six digits, GB/T 2260
     * @throws InvalidCalendar where a table cannot be used
     */
    public static WorkingCalendar load(Path folder, String region) {
        return of(new CalendarFiles(folder).read(region));
    }

    /** The years whose tables are known, in order. */
    public NavigableSet<Integer> years() {
        return now.years();
    }

    /**
     * Counts by the other one's tables from now on.
     *
     * @return whether they are others than before
     */
    public boolean become(WorkingCalendar other) {
        CalendarTables before = now;
        now = other.now;
        return !before.published().equals(other.now.published());
    }

    /** The same for the same tables, whatever the order of their files: 64 hexadecimal digits. */
    public String fingerprint() {
        return now.fingerprint();
    }

    public boolean isWorkingDay(LocalDate date) {
        return now.table(date.getYear()).isWorking(date.getDayOfYear());
    }

    /** The working day that lies so many before this day, which need not be one. */
    public LocalDate workingDayBefore(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = count; left > 0; ) {
            found = found.minusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** When a limit ends that begins to run with the receipt on this day. A calendar limit may end on any day of the week. */
    public DueDate due(LocalDate received, TimeLimit limit) {
        if (limit.unit() == Unit.CALENDAR) {
            return new DueDate(received.plusDays(limit.amount()), Unit.CALENDAR, false);
        }
        LocalDate due = plusWorkingDays(received, limit.amount());
        return new DueDate(due, Unit.WORKING, !isKnown(received, due));
    }

    /** How many working days come after the first day, up to and including the last; negative where the last is earlier. */
    public long workingDaysBetween(LocalDate first, LocalDate last) {
        return workingDaysUpTo(last) - workingDaysUpTo(first);
    }

    /**
     * How many days of its unit are left today: 0 on the last day and on free days after it, negative from the first day of its unit after it.
     */
    public long remaining(LocalDate today, DueDate due) {
        return daysBetween(today, due.due(), due.unit());
    }

    /** As {@link #workingDaysBetween}, in days of any unit. */
    long daysBetween(LocalDate first, LocalDate last, Unit unit) {
        return switch (unit) {
            case WORKING -> workingDaysBetween(first, last);
            case CALENDAR -> ChronoUnit.DAYS.between(first, last);
        };
    }

    /** The published days off among these days, those in a row together. */
    Stream<Span> holidays(Span days) {
        List<Span> runs = new ArrayList<>();
        for (LocalDate day : now.daysOff().subSet(days.first(), true, days.last(), true)) {
            int latest = runs.size() - 1;
            if (latest >= 0 && runs.get(latest).last().plusDays(1).equals(day)) {
                runs.set(latest, new Span(runs.get(latest).first(), day));
            } else {
                runs.add(new Span(day, day));
            }
        }
        return runs.stream();
    }

    /** The Saturdays and Sundays among these days that are worked. */
    Stream<LocalDate> madeUpDays(Span days) {
        return now.workingWeekends().subSet(days.first(), true, days.last(), true).stream();
    }

    /** Whether the tables of all years of these days are published. */
    boolean knows(Span days) {
        return isKnown(days.first().minusDays(1), days.last());
    }

    private LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days == 0) {
            return from;
        }
        CalendarTables tables = now;
        int year = from.getYear();
        YearTable table = tables.table(year);
        int wanted = table.countUpTo(from.getDayOfYear()) + days;
        while (wanted > table.total()) {
            wanted -= table.total();
            table = tables.table(++year);
        }
        return LocalDate.ofYearDay(year, table.dayOfYear(wanted));
    }

    private boolean isKnown(LocalDate received, LocalDate due) {
        if (!due.isAfter(received)) {
            return true;
        }
        return IntStream.rangeClosed(received.plusDays(1).getYear(), due.getYear())
                .allMatch(now.years()::contains);
    }

    /** Counted from a Monday long ago; only differences mean something. */
    private long workingDaysUpTo(LocalDate date) {
        int year = date.getYear();
        CalendarTables tables = now;
        return weekdaysBefore(LocalDate.of(year, 1, 1))
                + tables.correctionBefore(year)
                + tables.table(year).countUpTo(date.getDayOfYear());
    }

    private static long weekdaysBefore(LocalDate date) {
        // The epoch's first day is a Thursday.
        long sinceMonday = date.toEpochDay() + 3;
        return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(Math.floorMod(sinceMonday, 7L), 5);
    }
}
