package io.yici.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final Set<LocalDate> OFF = days(
            "2024-01-01 2024-02-10/17 2024-04-04/06 2024-05-01/05 2024-06-10/10 2024-09-15/17 2024-10-01/07",
            "2025-01-01 2025-01-28/31 2025-02-01/04 2025-04-04/06 2025-05-01/05 2025-05-31/31 2025-06-01/02 2025-10-01/08",
            "2026-01-01/03 2026-02-15/23 2026-04-04/06 2026-05-01/05 2026-06-19/21 2026-09-25/27 2026-10-01/07");
    private static final Set<LocalDate> WORKED = days(
            "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12",
            "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11",
            "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10");

    private final WorkingCalendar calendar = WorkingCalendar.load(Path.of("processes/calendar"));

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 5, 2026-02-26",
        "2026-02-13, 1, 2026-02-14",
        "2025-09-26, 5, 2025-10-10",
        "2025-12-31, 1, 2026-01-04",
        "2026-02-15, 0, 2026-02-15",
        "2026-02-15, 1, 2026-02-24"
    })
    void countsWorkingDaysAfterTheDayOfReceipt(LocalDate received, int days, LocalDate due) {
        assertThat(calendar.due(received, TimeLimit.workingDays(days)))
                .isEqualTo(new DueDate(due, Unit.WORKING, false));
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, int days) {
        LocalDate newYearsEve = LocalDate.of(year - 1, 12, 31);
        assertThat(calendar.workingDaysBetween(newYearsEve, newYearsEve.plusYears(1)))
                .isEqualTo(days);
    }

    @Test
    void countsEveryDayWhereALimitSaysSo() {
        assertThat(calendar.due(LocalDate.of(2026, 2, 12), TimeLimit.calendarDays(3)))
                .isEqualTo(new DueDate(LocalDate.of(2026, 2, 15), Unit.CALENDAR, false));
        assertThat(calendar.due(LocalDate.of(2031, 2, 12), TimeLimit.calendarDays(3))
                        .provisional())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 1, 2026-12-31, false",
        "2026-12-31, 1, 2027-01-01, true",
        "2026-12-30, 2, 2027-01-01, true",
        "2023-12-29, 1, 2024-01-02, true",
        "2023-12-31, 1, 2024-01-02, false",
        "2023-12-28, 1, 2023-12-29, true",
        "2026-12-31, 0, 2026-12-31, false",
        "2030-06-01, 0, 2030-06-01, false"
    })
    void marksDueDatesThatRunThroughAnUnpublishedYear(
            LocalDate received, int days, LocalDate due, boolean provisional) {
        assertThat(calendar.due(received, TimeLimit.workingDays(days)))
                .isEqualTo(new DueDate(due, Unit.WORKING, provisional));
    }

    @Test
    void marksAGapBetweenPublishedYears() {
        WorkingCalendar gap = WorkingCalendar.of(List.of(
                new CalendarYear(2024, "", Set.of(), Set.of()), new CalendarYear(2026, "", Set.of(), Set.of())));
        assertThat(gap.years()).containsExactly(2024, 2026);
        assertThat(gap.due(LocalDate.of(2024, 12, 1), TimeLimit.workingDays(300))
                        .provisional())
                .isTrue();
        assertThat(gap.due(LocalDate.of(2025, 12, 31), TimeLimit.workingDays(1)).provisional())
                .isFalse();
    }

    @Test
    void tellsWhatIsLeft() {
        DueDate friday = calendar.due(LocalDate.of(2026, 3, 11), TimeLimit.workingDays(2));
        assertThat(friday.due()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(calendar.remaining(LocalDate.of(2026, 3, 11), friday)).isEqualTo(2);
        assertThat(calendar.remaining(LocalDate.of(2026, 3, 13), friday)).isZero();
        assertThat(friday.isOverdue(LocalDate.of(2026, 3, 13))).isFalse();
        assertThat(calendar.remaining(LocalDate.of(2026, 3, 15), friday)).isZero();
        assertThat(friday.isOverdue(LocalDate.of(2026, 3, 15))).isTrue();
        assertThat(calendar.remaining(LocalDate.of(2026, 3, 16), friday)).isEqualTo(-1);
        DueDate sunday = calendar.due(LocalDate.of(2026, 3, 12), TimeLimit.calendarDays(3));
        assertThat(calendar.remaining(LocalDate.of(2026, 3, 17), sunday)).isEqualTo(-2);
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> TimeLimit.workingDays(-1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> TimeLimit.calendarDays(36_501));
        assertThat(calendar.due(LocalDate.of(2026, 1, 1), TimeLimit.workingDays(36_500))
                        .due())
                .isAfter(LocalDate.of(2165, 1, 1));
    }

    @Property
    void agreesWithCountingDayByDay(@ForAll("dates") LocalDate received, @ForAll @IntRange(max = 700) int days) {
        LocalDate counted = received;
        for (int left = days; left > 0; left--) {
            do {
                counted = counted.plusDays(1);
            } while (!isWorked(counted));
        }
        DueDate due = calendar.due(received, TimeLimit.workingDays(days));
        assertThat(due.due()).isEqualTo(counted);
        assertThat(due.provisional())
                .isEqualTo(received.plusDays(1)
                        .datesUntil(counted.isAfter(received) ? counted.plusDays(1) : received.plusDays(1))
                        .anyMatch(date -> date.getYear() < 2024 || date.getYear() > 2026));
        assertThat(calendar.remaining(received, due)).isEqualTo(days);
    }

    @Property
    void countsBetweenTwoDaysAsDayByDay(@ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        long counted = first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(WorkingCalendarTest::isWorked)
                .count();
        assertThat(calendar.workingDaysBetween(first, last)).isEqualTo(counted);
        assertThat(calendar.workingDaysBetween(last, first)).isEqualTo(-counted);
    }

    @Property
    void knowsWorkingDays(@ForAll("dates") LocalDate date) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(isWorked(date));
    }

    @Property
    void isLaterWithMoreDays(@ForAll("dates") LocalDate received, @ForAll @IntRange(min = 1, max = 5000) int days) {
        LocalDate due = calendar.due(received, TimeLimit.workingDays(days)).due();
        assertThat(due)
                .isAfter(calendar.due(received, TimeLimit.workingDays(days - 1)).due());
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.workingDaysBetween(received, due)).isEqualTo(days);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Dates.dates().between(LocalDate.of(2022, 1, 1), LocalDate.of(2028, 12, 31));
    }

    static boolean isWorked(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? WORKED.contains(date) : !OFF.contains(date);
    }

    /** Days written {@code 2026-01-01} or {@code 2026-01-01/03}. */
    private static Set<LocalDate> days(String... lines) {
        Set<LocalDate> days = new HashSet<>();
        for (String range : String.join(" ", lines).split(" ", -1)) {
            LocalDate first = LocalDate.parse(range.substring(0, 10));
            int last = range.length() > 10 ? Integer.parseInt(range.substring(11)) : first.getDayOfMonth();
            first.datesUntil(first.withDayOfMonth(last).plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
