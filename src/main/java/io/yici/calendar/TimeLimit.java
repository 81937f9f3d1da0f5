package io.yici.calendar;

/**
 * How long something may take.
 *
 * @param amount days after the day of receipt, from 0 to {@value #LONGEST}
 * @param unit which days count; it belongs to each rule
 */
public record TimeLimit(int amount, Unit unit) {

    /** A hundred years: more is a slip of the pen. */
    public static final int LONGEST = 36_500;

    public TimeLimit {
        if (amount < 0 || amount > LONGEST) {
            throw new IllegalArgumentException("a time limit has 0 to " + LONGEST + " days, not " + amount);
        }
    }

    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, Unit.WORKING);
    }

    public static TimeLimit calendarDays(int amount) {
        return new TimeLimit(amount, Unit.CALENDAR);
    }
}
