package io.yici.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Every start day of three years with every limit up to sixty days, stopped and extended at random, against counting day by day. */
class LegalClockPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkingCalendar calendar = WorkingCalendar.load(Path.of("processes/calendar"));

    @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void agreesWithCountingDayByDay(@ForAll long seed) {
        Random random = new Random(seed);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (int amount = 1; amount <= 60; amount++) {
                for (Unit unit : Unit.values()) {
                    new Life(day, new TimeLimit(amount, unit), random).check();
                }
            }
        }
    }

    /** One clock, and beside it a plain list of the days that do not count. */
    private final class Life {

        private final Random random;
        private final LocalDate received;
        private final Unit unit;
        private final Set<LocalDate> stopped = new HashSet<>();
        private int days;
        private boolean uncertain;
        private LegalClock clock;

        Life(LocalDate received, TimeLimit limit, Random random) {
            this.random = random;
            this.received = received;
            this.unit = limit.unit();
            this.days = limit.amount();
            this.clock = LegalClock.start(received, limit);
        }

        void check() {
            if (random.nextBoolean()) {
                extend();
            }
            LocalDate from = received;
            for (int stops = random.nextInt(4); stops > 0; stops--) {
                from = from.plusDays(random.nextInt(25));
                LocalDate to = from.plusDays(random.nextInt(30));
                stop(from, to);
                from = to.plusDays(1);
            }
            LocalDate today = received.plusDays(random.nextInt(150));
            if (random.nextInt(4) == 0 && !from.isAfter(countToTheEnd())) {
                stopUntilFurtherNotice(from, today);
            }
            LocalDate due = countToTheEnd();
            Reckoning reckoning = clock.reckon(today, calendar);
            assertThat(reckoning.due()).as(clock.toString()).isEqualTo(new DueDate(due, unit, uncertain));
            assertThat(reckoning.left()).as("%s on %s", clock, today).isEqualTo(days - countTo(today));
            assertThat(reckoning.light() == Light.RED).isEqualTo(today.isAfter(due));
            assertThat(reckoning.light() == Light.BLUE).isEqualTo(stopped.contains(today));
        }

        private void extend() {
            int more = 1 + random.nextInt(15);
            days += more;
            clock = clock.extended(new Extension(received, new TimeLimit(more, unit), "complex", "head-1"), calendar);
        }

        private void stop(LocalDate from, LocalDate to) {
            Suspension suspension = new Suspension(from, to, SuspensionGround.TESTING, "art. 45", "clerk-1");
            if (from.isAfter(countToTheEnd())) {
                assertThatExceptionOfType(SuspensionRefused.class)
                        .isThrownBy(() -> clock.suspended(suspension, calendar));
            } else {
                clock = clock.suspended(suspension, calendar);
                from.datesUntil(to.plusDays(1)).forEach(stopped::add);
            }
        }

        /** Up to today it takes at least the day on which it begins. */
        private void stopUntilFurtherNotice(LocalDate from, LocalDate today) {
            clock = clock.suspended(Suspension.running(from, SuspensionGround.HEARING, "art. 45", "clerk-1"), calendar);
            LocalDate known = today.isAfter(from) ? today : from;
            from.datesUntil(known.plusDays(1)).forEach(stopped::add);
        }

        private LocalDate countToTheEnd() {
            uncertain = false;
            LocalDate day = received;
            int left = days;
            while (left > 0) {
                day = day.plusDays(1);
                boolean unknown = day.getYear() < 2024 || day.getYear() > 2026;
                uncertain |= unknown && unit == Unit.WORKING && !stopped.contains(day);
                left -= counts(day) ? 1 : 0;
            }
            return day;
        }

        private long countTo(LocalDate today) {
            return received.plusDays(1)
                    .datesUntil(today.isAfter(received) ? today.plusDays(1) : received.plusDays(1))
                    .filter(this::counts)
                    .count();
        }

        private boolean counts(LocalDate day) {
            return !stopped.contains(day) && (unit == Unit.CALENDAR || WorkingCalendarTest.isWorked(day));
        }
    }
}
