package io.yici.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a government published about the working days of one year.
 *
 * @param year the year all days lie in
 * @param source title of the publication
 * @param daysOff holidays, with or without the weekends among them
 * @param workingWeekends Saturdays and Sundays that are worked
 */
public record CalendarYear(int year, String source, Set<LocalDate> daysOff, Set<LocalDate> workingWeekends) {

    public CalendarYear {
        daysOff = Set.copyOf(daysOff);
        workingWeekends = Set.copyOf(workingWeekends);
    }
}
