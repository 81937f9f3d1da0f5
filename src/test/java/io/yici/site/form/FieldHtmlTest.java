package io.yici.site.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.SiteMessages;
import io.yici.testing.Golden;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;

class FieldHtmlTest {

    private final MessageSource messages = SiteMessages.ofFolder();

    @ParameterizedTest
    @EnumSource
    void writesEachKindInBothLanguagesWithAndWithoutError(FieldKind kind) {
        StringBuilder all = new StringBuilder();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            FieldView field = example(kind);
            all.append("<!-- ").append(locale.toLanguageTag()).append(" -->\n").append(html(field, locale));
            FieldView wrong = field.hint("a hint").error("an error").optional();
            all.append("<!-- ").append(locale.toLanguageTag()).append(", error, hint, optional -->\n");
            all.append(html(wrong, locale));
        }
        Golden.assertMatches("field/" + kind.name().toLowerCase(Locale.ROOT) + ".html", all.toString());
    }

    @Test
    void showsWhatRevealsUnderItsChoice() {
        FieldView reason = FieldView.of(FieldKind.TEXTAREA, "reason", "Why?");
        FieldView field = FieldView.of(FieldKind.RADIOS, "right", "Is it right?")
                .options(List.of(
                        FieldOption.of("yes", "Yes"),
                        FieldOption.of("no", "No").hint("you may object").reveals(reason)))
                .value("no");
        Golden.assertMatches("field/reveals.html", html(field, Locale.ENGLISH));
    }

    @Test
    void counts() {
        FieldView field = FieldView.of(FieldKind.TEXTAREA, "note", "Note")
                .attribute("maxlength", "200")
                .attribute("count", "true");
        Golden.assertMatches("field/count.html", html(field, Locale.ENGLISH));
    }

    @Test
    void makesTheLabelThePagesHeading() {
        FieldView field = FieldView.of(FieldKind.TEXT, "name", "Name")
                .attribute("heading", "true")
                .attribute("label-size", "l");
        assertThat(html(field, Locale.ENGLISH))
                .contains(
                        "<h1 class=\"govuk-label-wrapper\"><label class=\"govuk-label govuk-label--l\" for=\"name\">Name</label></h1>");
        FieldView group = FieldView.of(FieldKind.DATE, "day", "Day").attribute("heading", "true");
        assertThat(html(group, Locale.ENGLISH))
                .contains(
                        "<legend class=\"govuk-fieldset__legend\"><h1 class=\"govuk-fieldset__heading\">Day</h1></legend>");
    }

    @Test
    void escapesWhateverIsShown() {
        String evil = "\"><script>alert('x')</script>&";
        for (FieldKind kind : FieldKind.values()) {
            FieldView field = new FieldView(
                    evil,
                    evil,
                    kind,
                    evil,
                    evil,
                    evil,
                    List.of(evil),
                    List.of(FieldOption.of(evil, evil).hint(evil)),
                    false,
                    java.util.Map.of(
                            "autocomplete", evil, "prefix", evil, "suffix", evil, "width", evil, "label-size", evil));
            assertThat(html(field, Locale.ENGLISH)).doesNotContain("<script").doesNotContain("'x'");
        }
    }

    @Test
    void passesOnOnlyHarmlessAttributes() {
        FieldView field = FieldView.of(FieldKind.TEXT, "name", "Name")
                .attribute("onclick", "evil()")
                .attribute("style", "x")
                .attribute("hx-get", "/check")
                .attribute("data-count", "1");
        assertThat(html(field, Locale.ENGLISH))
                .contains("hx-get=\"/check\"", "data-count=\"1\"")
                .doesNotContain("onclick", "style=");
    }

    @Test
    void showsADateAsItWasTyped() {
        FieldView field = FieldView.of(FieldKind.DATE, "day", "Day").values(List.of("2026", "13", "x"));
        assertThat(html(field, Locale.ENGLISH)).contains("value=\"2026\"", "value=\"13\"", "value=\"x\"");
    }

    private String html(FieldView field, Locale locale) {
        return FieldHtml.of(field, (key, arguments) -> String.valueOf(messages.getMessage(key, arguments, locale)));
    }

    private static FieldView example(FieldKind kind) {
        FieldView field = FieldView.of(kind, "thing", "A thing");
        return switch (kind) {
            case TEXT ->
                field.value("some text").attribute("autocomplete", "name").attribute("maxlength", "60");
            case TEXTAREA -> field.value("two\nlines").attribute("rows", "3");
            case NUMBER -> field.value("6").attribute("suffix", "months").attribute("width", "3");
            case MONEY -> field.value("2400.50");
            case DATE -> field.value("2026-03-01");
            case SELECT, RADIOS -> field.options(options()).value("2");
            case CHECKBOXES -> field.options(options()).values(List.of("1", "2"));
            case FILE -> field.attribute("accept", "image/png");
            case PASSWORD -> field.attribute("autocomplete", "current-password");
        };
    }

    private static List<FieldOption> options() {
        return List.of(FieldOption.of("1", "One"), FieldOption.of("2", "Two").hint("more than one"));
    }
}
