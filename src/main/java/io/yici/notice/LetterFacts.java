package io.yici.notice;

import io.yici.calendar.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a letter states, made ready for a template in one language: {@code reason items basis appeal body} are lists of text, which may be
 * empty; {@code any} is a truth, {@code withdraws} one or nothing; all else is text, or nothing. A fact that reads otherwise in each language is a map with the keys {@code zh} and {@code en}.
 */
@Component
class LetterFacts {

    private static final List<String> LISTS = List.of("reason", "items", "basis", "appeal", "body");
    private static final List<String> TEXTS = List.of("due", "deadline", "agency", "ground", "days", "group", "title");
    private static final int LONGEST = 4_000;

    private final MessageSource messages;

    LetterFacts(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, @Nullable Object> in(Locale locale, Map<String, Object> facts) {
        Map<String, @Nullable Object> ready = new HashMap<>();
        LISTS.forEach(name -> ready.put(name, list(facts.get(name), locale)));
        TEXTS.forEach(name -> ready.put(name, text(facts.get(name), locale)));
        ready.put("limit", limit(facts, locale));
        ready.put("any", Boolean.TRUE.equals(facts.get("any")));
        ready.put("withdraws", facts.get("withdraws"));
        return ready;
    }

    private List<String> list(@Nullable Object fact, Locale locale) {
        Object said = inLanguage(fact, locale);
        if (said instanceof Collection<?> many) {
            return many.stream().map(one -> plain(one, locale)).toList();
        }
        return said == null ? List.of() : List.of(plain(said, locale));
    }

    private @Nullable String text(@Nullable Object fact, Locale locale) {
        List<String> all = list(fact, locale);
        return all.isEmpty() ? null : String.join(messages.getMessage("notice.comma", null, locale), all);
    }

    private @Nullable String limit(Map<String, Object> facts, Locale locale) {
        Object days = facts.get("days");
        if (days == null) {
            return null;
        }
        Unit unit = Unit.of(String.valueOf(facts.get("unit"))).orElse(Unit.WORKING);
        return messages.getMessage("notice.days." + unit.key(), new Object[] {days}, locale);
    }

    private static @Nullable Object inLanguage(@Nullable Object fact, Locale locale) {
        if (fact instanceof Map<?, ?> languages) {
            Object said = languages.get(locale.getLanguage());
            return said == null ? languages.get(Locale.CHINESE.getLanguage()) : said;
        }
        return fact;
    }

    private static String plain(@Nullable Object one, Locale locale) {
        String text = one instanceof LocalDate day ? date(day, locale) : String.valueOf(one);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : locale)
                .format(day);
    }
}
