package io.yici.site.form;

import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The HTML around a field: group, label or legend, hint, error. The inputs themselves are written by {@link InputHtml}. */
final class FieldHtml {

    private static final Set<String> PASSED_ON = Set.of(
            "autocomplete", "inputmode", "maxlength", "rows", "accept", "multiple", "spellcheck", "lang", "pattern");

    private final Texts texts;
    private final Html html;

    private FieldHtml(Texts texts, Html html) {
        this.texts = texts;
        this.html = html;
    }

    static String of(FieldView field, Texts texts) {
        Html html = new Html();
        write(field, texts, html);
        return html.toString();
    }

    static void write(FieldView field, Texts texts, Html html) {
        new FieldHtml(texts, html).group(field);
    }

    private void group(FieldView field) {
        String kind = module(field);
        html.open(
                "div",
                "class",
                "govuk-form-group" + (field.error() == null ? "" : " govuk-form-group--error")
                        + (kind == null ? "" : " " + kind),
                "data-module",
                kind,
                "data-maxlength",
                counted(field) ? field.attributes().get("maxlength") : null,
                "data-i18n.characters-under-limit.other",
                counted(field) ? texts.get("site.field.count.under", "%{count}") : null,
                "data-i18n.characters-at-limit",
                counted(field) ? texts.get("site.field.count.under", "0") : null,
                "data-i18n.characters-over-limit.other",
                counted(field) ? texts.get("site.field.count.over", "%{count}") : null,
                "data-i18n.show-password",
                password(field, "site.field.password.show-short"),
                "data-i18n.hide-password",
                password(field, "site.field.password.hide-short"),
                "data-i18n.show-password-aria-label",
                password(field, "site.field.password.show"),
                "data-i18n.hide-password-aria-label",
                password(field, "site.field.password.hide"),
                "data-i18n.password-shown-announcement",
                password(field, "site.field.password.shown"),
                "data-i18n.password-hidden-announcement",
                password(field, "site.field.password.hidden"));
        if (field.kind().grouped()) {
            fieldset(field);
        } else {
            single(field);
        }
        html.close("div").line();
    }

    private @Nullable String password(FieldView field, String key) {
        return field.kind() == FieldKind.PASSWORD ? texts.get(key) : null;
    }

    private static @Nullable String module(FieldView field) {
        if (field.kind() == FieldKind.PASSWORD) {
            return "govuk-password-input";
        }
        return counted(field) ? "govuk-character-count" : null;
    }

    private static boolean counted(FieldView field) {
        return "true".equals(field.attributes().get("count"));
    }

    private void single(FieldView field) {
        label(field);
        hintAndError(field);
        new InputHtml(texts, html).write(field);
    }

    private void fieldset(FieldView field) {
        html.open(
                        "fieldset",
                        "class",
                        "govuk-fieldset",
                        "role",
                        field.kind() == FieldKind.DATE ? "group" : null,
                        "aria-describedby",
                        describedBy(field))
                .line();
        boolean heading = heading(field);
        html.open("legend", "class", sized("govuk-fieldset__legend", field));
        if (heading) {
            html.open("h1", "class", "govuk-fieldset__heading");
        }
        labelText(field);
        if (heading) {
            html.close("h1");
        }
        html.close("legend").line();
        hintAndError(field);
        new InputHtml(texts, html).write(field);
        html.close("fieldset").line();
    }

    private void label(FieldView field) {
        boolean heading = heading(field);
        if (heading) {
            html.open("h1", "class", "govuk-label-wrapper");
        }
        html.open("label", "class", sized("govuk-label", field), "for", field.id());
        labelText(field);
        html.close("label");
        if (heading) {
            html.close("h1");
        }
        html.line();
    }

    private void labelText(FieldView field) {
        html.text(field.label());
        if (!field.required()) {
            html.element("span", texts.get("site.field.optional"), "class", "yi-optional");
        }
    }

    private void hintAndError(FieldView field) {
        if (field.hint() != null) {
            html.element("div", field.hint(), "id", field.id() + "-hint", "class", "govuk-hint")
                    .line();
        }
        if (field.error() != null) {
            html.open("p", "id", field.id() + "-error", "class", "govuk-error-message")
                    .element("span", texts.get("site.field.error"), "class", "govuk-visually-hidden")
                    .text(field.error())
                    .close("p")
                    .line();
        }
    }

    private static boolean heading(FieldView field) {
        return "true".equals(field.attributes().get("heading"));
    }

    private static String sized(String block, FieldView field) {
        String size = field.attributes().get("label-size");
        return size == null ? block : block + " " + block + "--" + size;
    }

    /** Ids of what explains the field, or null. */
    static @Nullable String describedBy(FieldView field) {
        String ids = Stream.of(
                        Optional.ofNullable(field.hint()).map(hint -> field.id() + "-hint"),
                        Optional.ofNullable(field.error()).map(error -> field.id() + "-error"),
                        Optional.ofNullable(field.attributes().get("count")).map(count -> field.id() + "-info"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** The attributes that go to the input, in a fixed order. */
    static Map<String, String> passedOn(FieldView field) {
        Map<String, String> passed = new TreeMap<>();
        field.attributes().forEach((key, value) -> {
            if (PASSED_ON.contains(key) || key.matches("(data|hx)-[a-z-]+")) {
                passed.put(key, value);
            }
        });
        return passed;
    }
}
