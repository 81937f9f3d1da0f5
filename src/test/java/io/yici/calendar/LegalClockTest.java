package io.yici.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalClockTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    private final WorkingCalendar calendar = WorkingCalendar.load(Path.of("processes/calendar"));
    private final LegalClock tenDays = LegalClock.start(RECEIVED, TimeLimit.workingDays(10));

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 5, 2026-02-26",
        "2026-02-13, 1, 2026-02-14",
        "2025-09-26, 5, 2025-10-10",
        "2025-12-31, 1, 2026-01-04",
        "2026-02-12, 0, 2026-02-12"
    })
    void endsAsTheCalendarSaysWhereNothingStopsIt(LocalDate received, int days, LocalDate due) {
        LegalClock clock = LegalClock.start(received, TimeLimit.workingDays(days));
        assertThat(clock.due(received, calendar)).isEqualTo(new DueDate(due, Unit.WORKING, false));
    }

    @ParameterizedTest
    @EnumSource(SuspensionGround.class)
    void countsNoDayOfASuspension(SuspensionGround ground) {
        Suspension tuesdayToThursday = new Suspension(march(3), march(5), ground, "art. 45", "clerk-1");
        LegalClock clock = tenDays.suspended(tuesdayToThursday, calendar);
        assertThat(due(clock)).isEqualTo(march(19));
        assertThat(clock.reckon(march(5), calendar).left()).isEqualTo(10);
        assertThat(clock.reckon(march(6), calendar).left()).isEqualTo(9);
        LegalClock calendarDays = LegalClock.start(RECEIVED, TimeLimit.calendarDays(10));
        assertThat(due(calendarDays.suspended(tuesdayToThursday, calendar))).isEqualTo(march(15));
    }

    @Test
    void losesNothingOverASuspensionOfFreeDaysOrOfTheDayOfReceipt() {
        assertThat(due(tenDays.suspended(hearing(march(7), march(8)), calendar)))
                .isEqualTo(march(16));
        assertThat(due(tenDays.suspended(hearing(RECEIVED, RECEIVED), calendar)))
                .isEqualTo(march(16));
    }

    @Test
    void standsStillUntilItIsSetGoing() {
        LegalClock stopped = tenDays.suspended(running(march(9)), calendar);
        assertThat(stopped.isStopped()).isTrue();
        assertThat(stopped.reckon(march(8), calendar).light()).isEqualTo(Light.GREEN);
        Reckoning later = stopped.reckon(march(20), calendar);
        assertThat(later.light()).isEqualTo(Light.BLUE);
        assertThat(later.left()).isEqualTo(6);
        assertThat(later.due().due()).isEqualTo(march(30));
        LegalClock going = stopped.resumed(march(10));
        assertThat(going.isStopped()).isFalse();
        assertThat(due(going)).isEqualTo(march(18));
        assertThat(going.reckon(march(20), calendar).light()).isEqualTo(Light.RED);
    }

    @Test
    void mayBeStoppedOnItsLastDayAndNotLater() {
        assertThat(due(tenDays.suspended(hearing(march(16), march(16)), calendar)))
                .isEqualTo(march(17));
        refuses("calendar.suspension-after-end", march(17), march(18));
        LegalClock onTheSpot = LegalClock.start(RECEIVED, TimeLimit.workingDays(0));
        assertThatExceptionOfType(SuspensionRefused.class)
                .isThrownBy(() -> onTheSpot.suspended(running(RECEIVED), calendar));
    }

    @Test
    void refusesSuspensionsThatCannotBe() {
        refuses("calendar.suspension-before-start", march(1), march(5));
        assertThatExceptionOfType(SuspensionRefused.class)
                .isThrownBy(() -> hearing(march(5), march(4)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("calendar.suspension-backwards"));
        assertThatExceptionOfType(SuspensionRefused.class)
                .isThrownBy(() -> tenDays.resumed(march(5)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("calendar.not-stopped"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Suspension.running(march(5), SuspensionGround.TENDER, " ", "clerk-1"));
    }

    @ParameterizedTest
    @CsvSource({"3, 4", "4, 4", "6, 9", "5, 6", "3, 12"})
    void refusesSuspensionsThatOverlap(int from, int to) {
        LegalClock clock = tenDays.suspended(hearing(march(4), march(6)), calendar);
        assertThatExceptionOfType(SuspensionRefused.class)
                .isThrownBy(() -> clock.suspended(hearing(march(from), march(to)), calendar))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("calendar.suspension-overlaps"));
        assertThat(due(clock.suspended(hearing(march(3), march(3)), calendar)))
                .isEqualTo(due(clock.suspended(hearing(march(9), march(9)), calendar)));
    }

    @Test
    void refusesASecondStopWhileItStandsStill() {
        LegalClock stopped = tenDays.suspended(running(march(4)), calendar);
        assertThatExceptionOfType(SuspensionRefused.class)
                .isThrownBy(() -> stopped.suspended(running(march(6)), calendar));
    }

    @Test
    void isExtendedOnceAndInTime() {
        LegalClock longer = tenDays.extended(fiveMore(march(16)), calendar);
        assertThat(longer.total()).isEqualTo(TimeLimit.workingDays(15));
        assertThat(due(longer)).isEqualTo(march(23));
        refuses(longer, fiveMore(march(17)), "calendar.extended-already");
        refuses(tenDays, fiveMore(march(17)), "calendar.extension-outside");
        refuses(tenDays, fiveMore(march(1)), "calendar.extension-outside");
        refuses(
                tenDays,
                new Extension(march(3), TimeLimit.calendarDays(5), "complex", "head-1"),
                "calendar.extension-unit");
        assertThat(due(longer.suspended(hearing(march(20), march(20)), calendar)))
                .isEqualTo(march(24));
    }

    @ParameterizedTest
    @CsvSource({
        "2, GREEN, 10",
        "11, GREEN, 3",
        "12, YELLOW, 2",
        "14, YELLOW, 1",
        "16, YELLOW, 0",
        "17, RED, -1",
        "24, RED, -6"
    })
    void showsALight(int day, Light light, long left) {
        Reckoning reckoning = tenDays.reckon(march(day), calendar);
        assertThat(reckoning.light()).isEqualTo(light);
        assertThat(reckoning.left()).isEqualTo(left);
    }

    @Test
    void turnsYellowAWorkingDayBeforeALastDayThatIsFree() {
        LegalClock untilSunday = LegalClock.start(RECEIVED, TimeLimit.calendarDays(6));
        assertThat(untilSunday.reckon(march(4), calendar).light()).isEqualTo(Light.GREEN);
        assertThat(untilSunday.reckon(march(5), calendar).light()).isEqualTo(Light.YELLOW);
        assertThat(untilSunday.reckon(march(9), calendar).light()).isEqualTo(Light.RED);
    }

    @Test
    void isProvisionalOnlyWhereADayThatCountsIsUncertain() {
        LegalClock clock = LegalClock.start(LocalDate.of(2026, 12, 30), TimeLimit.workingDays(1));
        assertThat(clock.due(RECEIVED, calendar).provisional()).isFalse();
        LegalClock stopped = clock.suspended(hearing(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31)), calendar);
        assertThat(stopped.due(RECEIVED, calendar).provisional()).isTrue();
    }

    @Test
    void tellsWhatAnotherCalendarMoves() {
        LegalClock clock = LegalClock.start(LocalDate.of(2026, 12, 31), TimeLimit.workingDays(1));
        DueDate told = clock.due(RECEIVED, calendar);
        assertThat(MovedDueDate.of(clock, told, RECEIVED, calendar)).isEmpty();
        WorkingCalendar holiday = published(LocalDate.of(2027, 1, 1));
        assertThat(MovedDueDate.of(clock, told, RECEIVED, holiday))
                .contains(new MovedDueDate(told, new DueDate(LocalDate.of(2027, 1, 4), Unit.WORKING, false)));
        assertThat(MovedDueDate.of(clock, told, RECEIVED, published(LocalDate.of(2027, 5, 1))))
                .hasValueSatisfying(moved -> {
                    assertThat(moved.isOtherDay()).isFalse();
                    assertThat(moved.after().provisional()).isFalse();
                });
        LegalClock stopped = clock.suspended(running(clock.received()), calendar);
        assertThat(MovedDueDate.of(stopped, told, RECEIVED, holiday)).isEmpty();
    }

    /** A weekend that came to be worked ends the limit before the day it was stopped: the act stands, and nothing is refused after the fact. */
    @Test
    void keepsWhatWasDoneInTimeWhenACalendarComesLater() {
        LegalClock clock =
                LegalClock.start(march(13), TimeLimit.workingDays(1)).suspended(running(march(16)), calendar);
        WorkingCalendar saturdayWorked =
                WorkingCalendar.of(List.of(new CalendarYear(2026, "", Set.of(), Set.of(march(14)))));
        assertThat(clock.reckon(march(16), saturdayWorked).due().due()).isEqualTo(march(14));
        assertThat(clock.reckon(march(16), saturdayWorked).light()).isEqualTo(Light.RED);
    }

    private static WorkingCalendar published(LocalDate dayOff) {
        return WorkingCalendar.of(List.of(
                new CalendarYear(2026, "", Set.of(), Set.of()), new CalendarYear(2027, "", Set.of(dayOff), Set.of())));
    }

    private LocalDate due(LegalClock clock) {
        return clock.due(RECEIVED, calendar).due();
    }

    private void refuses(String code, LocalDate from, LocalDate to) {
        assertThatExceptionOfType(SuspensionRefused.class)
                .isThrownBy(() -> tenDays.suspended(hearing(from, to), calendar))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void refuses(LegalClock clock, Extension extension, String code) {
        assertThatExceptionOfType(ExtensionRefused.class)
                .isThrownBy(() -> clock.extended(extension, calendar))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Extension fiveMore(LocalDate on) {
        return new Extension(on, TimeLimit.workingDays(5), "complex", "head-1");
    }

    private static Suspension hearing(LocalDate from, LocalDate to) {
        return new Suspension(from, to, SuspensionGround.HEARING, "art. 45", "clerk-1");
    }

    private static Suspension running(LocalDate from) {
        return Suspension.running(from, SuspensionGround.TESTING, "art. 45", "clerk-1");
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
