package io.yici.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reckoning in words: received, days, what lies between, due. Says nothing of who stopped or extended. */
public final class ReckoningText {

    private static final String KEY = "calendar.reckoning.";

    /** Where the words come from. */
    @FunctionalInterface
    public interface Words {
        /** The message, with its placeholders filled. */
        String text(String key, Object... arguments);
    }

    private final Words words;
    private final Locale locale;

    public ReckoningText(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** All of it as one sentence. */
    public String sentence(Reckoning reckoning) {
        return String.join(words.text(KEY + "then"), parts(reckoning));
    }

    /** A length of time in its unit. */
    public String length(long amount, Unit unit) {
        return words.text(KEY + "length." + unit.key(), amount);
    }

    /** Days in a row. The year is named where it is not this one. */
    String span(Span span, int year) {
        LocalDate first = span.first();
        LocalDate last = span.last();
        if (first.equals(last)) {
            return day(first, year);
        }
        boolean oneMonth = first.getYear() == year && first.withDayOfMonth(1).equals(last.withDayOfMonth(1));
        return words.text(
                KEY + "span",
                oneMonth ? date("first-of-month", first) : day(first, year),
                oneMonth ? date("last-of-month", last) : day(last, year));
    }

    private List<String> parts(Reckoning reckoning) {
        LegalClock clock = reckoning.clock();
        int year = clock.received().getYear();
        List<String> parts = new ArrayList<>();
        parts.add(words.text(KEY + "received", date("date", clock.received())));
        parts.add(length(clock.limit().amount(), clock.limit().unit()));
        addExtension(parts, clock.extension());
        String comma = words.text(KEY + "comma");
        if (!reckoning.holidays().isEmpty()) {
            String spans = reckoning.holidays().stream()
                    .map(holiday -> span(holiday, year))
                    .collect(joining(comma));
            parts.add(words.text(KEY + "holidays", spans));
        }
        if (!reckoning.madeUpDays().isEmpty()) {
            String days =
                    reckoning.madeUpDays().stream().map(day -> day(day, year)).collect(joining(comma));
            parts.add(words.text(KEY + "made-up", days));
        }
        clock.suspensions().forEach(suspension -> parts.add(suspension(suspension, year)));
        parts.add(due(reckoning, year));
        return parts;
    }

    private void addExtension(List<String> parts, @Nullable Extension extension) {
        if (extension != null) {
            String more = length(extension.by().amount(), extension.by().unit());
            parts.add(words.text(KEY + "extension", more, extension.ground()));
        }
    }

    private String suspension(Suspension suspension, int year) {
        String ground = words.text("calendar.ground." + suspension.ground().key());
        return suspension.to() == null
                ? words.text(KEY + "stopped", day(suspension.from(), year), ground)
                : words.text(KEY + "suspension", span(new Span(suspension.from(), suspension.to()), year), ground);
    }

    private String due(Reckoning reckoning, int year) {
        boolean stopped = reckoning.clock().isStopped();
        String due = words.text(
                KEY + (stopped ? "due-if-resumed" : "due"), day(reckoning.due().due(), year));
        return reckoning.due().provisional() ? due + words.text(KEY + "provisional") : due;
    }

    private String day(LocalDate day, int year) {
        return date(day.getYear() == year ? "day" : "date", day);
    }

    /** The patterns are words too: each language has its own order. */
    private String date(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.text(KEY + "pattern." + pattern), locale)
                .format(day);
    }
}
