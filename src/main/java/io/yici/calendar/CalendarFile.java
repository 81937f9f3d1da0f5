package io.yici.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One yearly table as it is written, read strictly: a slip here would move everybody's due dates. */
record CalendarFile(int year, String source, List<Holiday> holidays, List<Day> workingWeekends) {

    private static final int MAX_BYTES = 64 * 1024;
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(1000)
                            .build())
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads and checks a table.
     *
     * @param name ends with {@code <year>.yaml}; the year inside must be the same
     * @throws InvalidCalendar where it cannot be used
     */
    static CalendarYear read(String name, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidCalendar(name, 0, "is larger than " + MAX_BYTES + " bytes");
            }
            return YAML.readValue(bytes, CalendarFile.class).toYear(name);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new InvalidCalendar(name, line, problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problem(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown.getPropertyName() + " is not known here";
        }
        if (e instanceof InvalidFormatException format) {
            return format.getValue() + " is no " + (format.getTargetType() == Day.class ? "date yyyy-mm-dd" : "number");
        }
        if (e instanceof MismatchedInputException) {
            String where = e.getPath().isEmpty()
                    ? "the table"
                    : e.getPath().get(e.getPath().size() - 1).getPropertyName();
            return (where == null ? "an entry" : where) + " is missing or is not written as it should be";
        }
        return e.getOriginalMessage().lines().findFirst().orElse("no YAML");
    }

    private CalendarYear toYear(String name) {
        if (!name.endsWith(year + ".yaml")) {
            throw new InvalidCalendar(name, 0, "the year inside is " + year);
        }
        Set<LocalDate> daysOff = new HashSet<>();
        for (Holiday holiday : holidays) {
            if (holiday.from().date().isAfter(holiday.to().date())) {
                throw new InvalidCalendar(name, holiday.to().line(), holiday.name() + " ends before it begins");
            }
            check(name, holiday.from());
            check(name, holiday.to());
            holiday.from().date().datesUntil(holiday.to().date().plusDays(1)).forEach(date -> {
                if (!daysOff.add(date)) {
                    throw new InvalidCalendar(name, holiday.from().line(), date + " is listed twice");
                }
            });
        }
        return new CalendarYear(year, source, daysOff, workingWeekends(name, daysOff));
    }

    private Set<LocalDate> workingWeekends(String name, Set<LocalDate> daysOff) {
        Set<LocalDate> worked = new HashSet<>();
        for (Day day : workingWeekends) {
            check(name, day);
            LocalDate date = day.date();
            if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                throw new InvalidCalendar(name, day.line(), date + " is no Saturday or Sunday");
            }
            if (daysOff.contains(date)) {
                throw new InvalidCalendar(name, day.line(), date + " is a holiday too");
            }
            if (!worked.add(date)) {
                throw new InvalidCalendar(name, day.line(), date + " is listed twice");
            }
        }
        return worked;
    }

    private void check(String name, Day day) {
        if (day.date().getYear() != year) {
            throw new InvalidCalendar(name, day.line(), day.date() + " is not in " + year);
        }
    }

    record Holiday(String name, Day from, Day to) {}

    /** A date, and where it is written. */
    @JsonDeserialize(using = DayReader.class)
    record Day(LocalDate date, int line) {}

    static final class DayReader extends ValueDeserializer<Day> {

        @Override
        public @Nullable Day deserialize(JsonParser parser, DeserializationContext context) {
            int line = parser.currentTokenLocation().getLineNr();
            String text = parser.getString();
            try {
                return new Day(LocalDate.parse(text), line);
            } catch (DateTimeParseException e) {
                return (Day) context.handleWeirdStringValue(Day.class, text, "no date");
            }
        }
    }
}
