package io.yici.calendar;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The running of one limit: when it began, when it stood still, how far it was extended. Immutable; every act gives a new clock.
 *
 * <p>A day counts when it comes after the day of receipt, is a day of the limit's unit, and lies in no suspension. The limit ends with the day on which as
 * many have counted as it has, the extension's among them. So of a suspension no day counts, its first and its last among them: the law leaves out
 * the time that the hearing or test takes (Administrative Licence Law, article 45), in working days as in calendar days.
 *
 * <p>Departments in sequence have a clock each: the next begins with the day on which the completion of the one before arrived. Departments in parallel
 * begin with the same day.
 *
 * @param received day 0
 * @param suspensions in order; none overlaps another
 * @param extension null where there is none
 */
public record LegalClock(
        LocalDate received,
        TimeLimit limit,
        List<Suspension> suspensions,
        @Nullable Extension extension) {

    /**
     * A clock as it was kept. That each act was in time is checked when it is done, not here: a calendar that came later must not undo it.
     *
     * @throws SuspensionRefused where suspensions overlap or begin before the start
     * @throws ExtensionRefused where the extension is in another unit
     */
    public LegalClock {
        suspensions = suspensions.stream().sorted(comparing(Suspension::from)).toList();
        checkOrder(received, suspensions);
        if (extension != null && extension.by().unit() != limit.unit()) {
            throw ExtensionRefused.inOtherUnit();
        }
    }

    public static LegalClock start(LocalDate received, TimeLimit limit) {
        return new LegalClock(received, limit, List.of(), null);
    }

    /**
     * With this suspension.
     *
     * @throws SuspensionRefused where it overlaps another, or begins before the start or when no day is left
     */
    public LegalClock suspended(Suspension suspension, WorkingCalendar calendar) {
        LegalClock stopped = new LegalClock(
                received,
                limit,
                Stream.concat(suspensions.stream(), Stream.of(suspension)).toList(),
                extension);
        LocalDate before = suspension.from().minusDays(1);
        if (counted(before, calendar) >= total().amount()) {
            throw SuspensionRefused.afterEnd(
                    suspension.from(), due(suspension.from(), calendar).due());
        }
        return stopped;
    }

    /**
     * Going again.
     *
     * @param last the last day that does not count
     * @throws SuspensionRefused where it does not stand still, or only since a later day
     */
    public LegalClock resumed(LocalDate last) {
        if (!isStopped()) {
            throw SuspensionRefused.notStopped();
        }
        List<Suspension> ended = new ArrayList<>(suspensions);
        ended.add(ended.remove(ended.size() - 1).endingOn(last));
        return new LegalClock(received, limit, ended, extension);
    }

    /**
     * With more time.
     *
     * @throws ExtensionRefused the second time, in another unit, or outside of the limit
     */
    public LegalClock extended(Extension more, WorkingCalendar calendar) {
        if (extension != null) {
            throw ExtensionRefused.repeated();
        }
        LegalClock longer = new LegalClock(received, limit, suspensions, more);
        LocalDate due = due(more.on(), calendar).due();
        if (more.on().isBefore(received) || more.on().isAfter(due)) {
            throw ExtensionRefused.outside(more.on(), received, due);
        }
        return longer;
    }

    /** How many days it has in all. */
    public TimeLimit total() {
        return extension == null
                ? limit
                : new TimeLimit(limit.amount() + extension.by().amount(), limit.unit());
    }

    /** Whether it was stopped and not set going again. */
    public boolean isStopped() {
        return !suspensions.isEmpty() && suspensions.get(suspensions.size() - 1).isRunning();
    }

    /** Whether it stands still on this day. */
    public boolean isStoppedOn(LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.days(day).contains(day));
    }

    /** When the limit ends; where the clock stands still, when it would if it were set going again at the end of today. */
    public DueDate due(LocalDate today, WorkingCalendar calendar) {
        return due(stretches(today, calendar), calendar);
    }

    /** How it is counted, and how it stands today. */
    public Reckoning reckon(LocalDate today, WorkingCalendar calendar) {
        List<Span> stretches = stretches(today, calendar);
        boolean working = limit.unit() == Unit.WORKING;
        DueDate due = due(stretches, calendar);
        long left = total().amount() - counted(today, calendar);
        return new Reckoning(
                this,
                working ? stretches.stream().flatMap(calendar::holidays).toList() : List.of(),
                working ? stretches.stream().flatMap(calendar::madeUpDays).toList() : List.of(),
                due,
                left,
                light(today, due, left, calendar));
    }

    private Light light(LocalDate today, DueDate due, long left, WorkingCalendar calendar) {
        if (due.isOverdue(today)) {
            return Light.RED;
        }
        if (isStoppedOn(today)) {
            return Light.BLUE;
        }
        return isSoon(today, due, left, calendar) ? Light.YELLOW : Light.GREEN;
    }

    private boolean isSoon(LocalDate day, DueDate due, long left, WorkingCalendar calendar) {
        return calendar.workingDaysBetween(day, due.due()) <= 1 || left * 5 <= total().amount();
    }

    /** The first day on which its light is yellow; where the clock stands still, as {@link #due}. */
    public LocalDate yellowFrom(LocalDate today, WorkingCalendar calendar) {
        DueDate due = due(today, calendar);
        LocalDate first = due.due();
        while (first.isAfter(received)) {
            LocalDate before = first.minusDays(1);
            if (!isSoon(before, due, total().amount() - counted(before, calendar), calendar)) {
                return first;
            }
            first = before;
        }
        return first;
    }

    private DueDate due(List<Span> stretches, WorkingCalendar calendar) {
        LocalDate last = stretches.isEmpty()
                ? received
                : stretches.get(stretches.size() - 1).last();
        boolean known = limit.unit() == Unit.CALENDAR || stretches.stream().allMatch(calendar::knows);
        return new DueDate(last, limit.unit(), !known);
    }

    /** The days on which the clock runs, up to the last. */
    private List<Span> stretches(LocalDate today, WorkingCalendar calendar) {
        List<Span> stretches = new ArrayList<>();
        LocalDate before = received;
        int left = total().amount();
        for (Suspension suspension : suspensions) {
            LocalDate last = suspension.from().minusDays(1);
            long ran = daysBetween(before, last, calendar);
            if (ran >= left) {
                break;
            }
            add(stretches, before, last);
            left -= (int) ran;
            before = suspension.days(today).last();
        }
        add(
                stretches,
                before,
                calendar.due(before, new TimeLimit(left, limit.unit())).due());
        return stretches;
    }

    private static void add(List<Span> stretches, LocalDate before, LocalDate last) {
        if (last.isAfter(before)) {
            stretches.add(new Span(before.plusDays(1), last));
        }
    }

    /** How many days have counted up to the end of this one. */
    private long counted(LocalDate day, WorkingCalendar calendar) {
        long counted = daysBetween(received, day, calendar);
        for (Suspension suspension : suspensions) {
            Span days = suspension.days(day);
            LocalDate before = days.first().minusDays(1);
            counted -= daysBetween(
                    before.isBefore(received) ? received : before,
                    days.last().isAfter(day) ? day : days.last(),
                    calendar);
        }
        return counted;
    }

    private long daysBetween(LocalDate before, LocalDate last, WorkingCalendar calendar) {
        return last.isAfter(before) ? calendar.daysBetween(before, last, limit.unit()) : 0;
    }

    private static void checkOrder(LocalDate received, List<Suspension> suspensions) {
        LocalDate before = received.minusDays(1);
        for (Suspension suspension : suspensions) {
            if (suspension.from().isBefore(received)) {
                throw SuspensionRefused.beforeStart(suspension.from(), received);
            }
            if (!suspension.from().isAfter(before)) {
                throw SuspensionRefused.overlapping(suspension.from());
            }
            before = suspension.to() == null ? LocalDate.MAX : suspension.to();
        }
    }
}
