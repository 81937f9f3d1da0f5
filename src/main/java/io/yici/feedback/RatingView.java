package io.yici.feedback;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersions;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.Views;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a rating shows: the questions, or what was said and what the department answered. */
@Component
class RatingView {

    private final CaseVersions versions;
    private final ResourceCatalogue catalogue;
    private final MessageSource messages;

    RatingView(CaseVersions versions, ResourceCatalogue catalogue, MessageSource messages) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    void head(CaseFile file, Model model, Locale locale) {
        model.addAttribute("id", file.id());
        model.addAttribute("service", versions.of(file).service().name(locale));
    }

    void ask(RatingForm form, Model model, Locale locale) {
        model.addAttribute(
                "scoreField",
                FieldView.of(FieldKind.RADIOS, "score", word("feedback.rating.score", locale))
                        .options(IntStream.iterate(Rating.HIGHEST, points -> points - 1)
                                .limit(Rating.HIGHEST)
                                .mapToObj(points -> FieldOption.of(String.valueOf(points), score(points, locale)))
                                .toList())
                        .value(form.score()));
        List<String> chosen = form.reasons();
        model.addAttribute(
                "reasonsField",
                FieldView.of(FieldKind.CHECKBOXES, "reasons", word("feedback.rating.reasons", locale))
                        .options(Stream.of(RatingReason.values())
                                .map(reason -> FieldOption.of(reason.key(), reason(reason, locale)))
                                .toList())
                        .values(chosen == null ? List.of() : chosen)
                        .optional());
        model.addAttribute(
                "wordsField",
                FieldView.of(FieldKind.TEXTAREA, "words", word("feedback.rating.words", locale))
                        .hint(word("feedback.rating.words.hint", locale))
                        .attribute("maxlength", String.valueOf(RatingForm.WORDS_MAX))
                        .value(form.words())
                        .optional());
    }

    void show(Ratings.Given given, Model model, Locale locale) {
        List<Views.SummaryRow> rows = new ArrayList<>();
        rows.add(row("feedback.rating.yours", score(given.rating().score(), locale), locale));
        if (!given.rating().reasons().isEmpty()) {
            rows.add(row("feedback.rating.reasons", reasons(given.rating(), locale), locale));
        }
        if (given.words() != null) {
            rows.add(row("feedback.rating.words", given.words(), locale));
        }
        model.addAttribute("rows", rows);
        model.addAttribute(
                "department",
                catalogue.registers().departmentName(given.rating().department(), locale));
        model.addAttribute("answer", given.answer());
        FollowUp followUp = given.followUp();
        if (followUp != null && followUp.open()) {
            model.addAttribute("due", date(followUp.due(), locale));
        }
    }

    String score(int points, Locale locale) {
        return word("feedback.score." + points, locale);
    }

    String reasons(Rating rating, Locale locale) {
        return rating.reasons().stream()
                .map(reason -> reason(reason, locale))
                .collect(Collectors.joining(word("feedback.rating.between", locale)));
    }

    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    private String reason(RatingReason reason, Locale locale) {
        return word("feedback.rating.reason." + reason.key(), locale);
    }

    private Views.SummaryRow row(String key, String value, Locale locale) {
        return new Views.SummaryRow(word(key, locale), value, null);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
