package io.yici.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.function.Predicate;

/** The working days of one year, counted once. */
final class YearTable {

    /** Of a year whose holidays nobody knows, by leap year and first day of the week. */
    private static final YearTable[][] WEEKDAYS_ONLY = weekdaysOnly();

    private final boolean known;
    private final short[] countUpTo;
    private final short[] dayOfYear;

    private YearTable(boolean known, int year, Predicate<LocalDate> working) {
        this.known = known;
        int length = Year.of(year).length();
        countUpTo = new short[length + 1];
        short[] days = new short[length];
        short count = 0;
        for (int day = 1; day <= length; day++) {
            if (working.test(LocalDate.ofYearDay(year, day))) {
                days[count++] = (short) day;
            }
            countUpTo[day] = count;
        }
        dayOfYear = Arrays.copyOf(days, count);
    }

    static YearTable of(CalendarYear published) {
        return new YearTable(
                true,
                published.year(),
                date -> published.workingWeekends().contains(date)
                        || (isWeekday(date) && !published.daysOff().contains(date)));
    }

    /** Monday to Friday, for want of better knowledge. */
    static YearTable unknown(int year) {
        return WEEKDAYS_ONLY[Year.isLeap(year) ? 1 : 0][
                LocalDate.of(year, 1, 1).getDayOfWeek().getValue() - 1];
    }

    private static YearTable[][] weekdaysOnly() {
        YearTable[][] tables = new YearTable[2][7];
        // Every combination comes up within 28 years.
        for (int year = 2001; year <= 2028; year++) {
            int first = LocalDate.of(year, 1, 1).getDayOfWeek().getValue() - 1;
            tables[Year.isLeap(year) ? 1 : 0][first] = new YearTable(false, year, YearTable::isWeekday);
        }
        return tables;
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    boolean isKnown() {
        return known;
    }

    int total() {
        return dayOfYear.length;
    }

    /** How many working days the year has from its first day to this one. */
    int countUpTo(int day) {
        return countUpTo[day];
    }

    /** The day of the year which is the n-th working day, from 1. */
    int dayOfYear(int n) {
        return dayOfYear[n - 1];
    }

    boolean isWorking(int day) {
        return countUpTo[day] > countUpTo[day - 1];
    }
}
