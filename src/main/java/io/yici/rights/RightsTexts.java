package io.yici.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rights, and how a review stands, in plain words. */
@Component
class RightsTexts {

    /** In the order of the law's articles. */
    private static final List<Right> RIGHTS = List.of(
            new Right("review", "/rights/reviews"),
            new Right("know", "/data"),
            new Right("copy", null),
            new Right("correct", "/cases"),
            new Right("erase", "/account/close"),
            new Right("withdraw", "/data"),
            new Right("explain", "/cases"),
            new Right("relatives", "/about/privacy"),
            new Right("complain", "/messages"));

    private final MessageSource messages;

    RightsTexts(MessageSource messages) {
        this.messages = messages;
    }

    private record Right(String key, @Nullable String href) {}

    /**
     * A right.
     *
     * @param href where to use it; null where a button of its own does
     */
    record RightLine(
            String key,
            String title,
            String law,
            String text,
            @Nullable String href,
            @Nullable String action) {}

    /** How a review stands. */
    record ReviewLine(String tone, String state, String due, boolean open) {}

    List<RightLine> rights(Locale locale) {
        return RIGHTS.stream()
                .map(right -> new RightLine(
                        right.key(),
                        word("rights." + right.key() + ".title", locale),
                        word("rights." + right.key() + ".law", locale),
                        word("rights." + right.key() + ".text", locale),
                        right.href(),
                        right.href() == null ? null : word("rights." + right.key() + ".go", locale)))
                .toList();
    }

    ReviewLine line(HumanReview review, Locale locale) {
        return new ReviewLine(tone(review), state(review, locale), date(review.due(), locale), review.isOpen());
    }

    String state(HumanReview review, Locale locale) {
        HumanReview.Outcome outcome = review.outcome();
        String key = outcome == null ? review.state().name() : outcome.name();
        return word("rights.review.state." + key.toLowerCase(Locale.ROOT), locale);
    }

    static String tone(HumanReview review) {
        return switch (review.state()) {
            case OPEN -> "progress";
            case ANSWERED -> "success";
            case WITHDRAWN -> "neutral";
        };
    }

    static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
