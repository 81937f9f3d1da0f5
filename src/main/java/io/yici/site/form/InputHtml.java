package io.yici.site.form;

import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of each kind of field. */
final class InputHtml {

    private final Texts texts;
    private final Html html;

    InputHtml(Texts texts, Html html) {
        this.texts = texts;
        this.html = html;
    }

    void write(FieldView field) {
        switch (field.kind()) {
            case TEXT, NUMBER, MONEY -> beside(field);
            case PASSWORD -> password(field);
            case TEXTAREA -> textarea(field);
            case DATE -> date(field);
            case SELECT -> select(field);
            case RADIOS -> choices(field, "radio", "govuk-radios");
            case CHECKBOXES -> choices(field, "checkbox", "govuk-checkboxes");
            case FILE -> file(field);
        }
    }

    /** A line of text, with what stands before and after it. */
    private void beside(FieldView field) {
        String prefix = field.attributes().get("prefix");
        String suffix = field.attributes()
                .getOrDefault("suffix", field.kind() == FieldKind.MONEY ? texts.get("site.field.yuan") : null);
        boolean wrapped = prefix != null || suffix != null;
        if (wrapped) {
            html.open("div", "class", "govuk-input__wrapper");
        }
        affix("prefix", prefix);
        input(field, "text", inputMode(field.kind()));
        affix("suffix", suffix);
        if (wrapped) {
            html.close("div");
        }
        html.line();
        countInfo(field);
    }

    private void affix(String place, @Nullable String text) {
        if (text != null) {
            html.element("div", text, "class", "govuk-input__" + place, "aria-hidden", "true");
        }
    }

    private static @Nullable String inputMode(FieldKind kind) {
        return switch (kind) {
            case NUMBER -> "numeric";
            case MONEY -> "decimal";
            default -> null;
        };
    }

    private void input(FieldView field, String type, @Nullable String inputMode) {
        String width = field.attributes().getOrDefault("width", inputMode == null ? null : "10");
        Attributes attributes = common(field)
                .with(
                        "class",
                        "govuk-input" + (field.error() == null ? "" : " govuk-input--error")
                                + width(width)
                                + (field.attributes().containsKey("count") ? " govuk-js-character-count" : ""))
                .with("type", type)
                .with("inputmode", field.attributes().getOrDefault("inputmode", inputMode))
                .with("value", field.value());
        html.open("input", attributes.all());
    }

    private static String width(@Nullable String characters) {
        return characters == null ? "" : " govuk-input--width-" + characters;
    }

    private void password(FieldView field) {
        html.open("div", "class", "govuk-input__wrapper govuk-password-input__wrapper");
        html.open(
                "input",
                common(field)
                        .with(
                                "class",
                                "govuk-input govuk-password-input__input govuk-js-password-input-input"
                                        + width(field.attributes().get("width"))
                                        + (field.error() == null ? "" : " govuk-input--error"))
                        .with("type", "password")
                        .with("spellcheck", "false")
                        .with("autocapitalize", "none")
                        .all());
        html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
                        "data-module",
                        "govuk-button",
                        "aria-controls",
                        field.id(),
                        "aria-label",
                        texts.get("site.field.password.show"),
                        "hidden",
                        "")
                .text(texts.get("site.field.password.show-short"))
                .close("button")
                .close("div")
                .line();
    }

    private void textarea(FieldView field) {
        html.open(
                        "textarea",
                        common(field)
                                .with(
                                        "class",
                                        "govuk-textarea" + (field.error() == null ? "" : " govuk-textarea--error")
                                                + (field.attributes().containsKey("count")
                                                        ? " govuk-js-character-count"
                                                        : ""))
                                .with("rows", field.attributes().getOrDefault("rows", "5"))
                                .all())
                .text(field.value())
                .close("textarea")
                .line();
        countInfo(field);
    }

    private void countInfo(FieldView field) {
        if (field.attributes().containsKey("count")) {
            String limit = field.attributes().getOrDefault("maxlength", "");
            html.element(
                            "div",
                            texts.get("site.field.count", limit),
                            "id",
                            field.id() + "-info",
                            "class",
                            "govuk-hint govuk-character-count__message")
                    .line();
        }
    }

    private void date(FieldView field) {
        html.open("div", "class", "govuk-date-input", "id", field.id() + "-parts")
                .line();
        List<String> names = List.of("year", "month", "day");
        List<String> parts = field.dateParts();
        for (int i = 0; i < names.size(); i++) {
            datePart(field, names.get(i), i == 0, parts.get(i));
        }
        html.close("div").line();
    }

    private void datePart(FieldView field, String part, boolean first, String value) {
        String id = first ? field.id() : field.id() + "-" + part;
        html.open("div", "class", "govuk-date-input__item").open("div", "class", "govuk-form-group");
        html.element(
                "label", texts.get("site.field." + part), "class", "govuk-label govuk-date-input__label", "for", id);
        html.open(
                "input",
                "class",
                "govuk-input govuk-date-input__input govuk-input--width-" + (first ? 4 : 2)
                        + (field.error() == null ? "" : " govuk-input--error"),
                "id",
                id,
                "name",
                field.name() + "-" + part,
                "type",
                "text",
                "inputmode",
                "numeric",
                "maxlength",
                first ? "4" : "2",
                "autocomplete",
                "bday".equals(field.attributes().get("autocomplete")) ? "bday-" + part : null,
                "aria-required",
                field.required() ? "true" : null,
                "aria-invalid",
                field.error() == null ? null : "true",
                "value",
                value.isEmpty() ? null : value);
        html.close("div").close("div").line();
    }

    private void select(FieldView field) {
        html.open(
                        "select",
                        common(field)
                                .with("class", "govuk-select" + (field.error() == null ? "" : " govuk-select--error"))
                                .all())
                .line();
        html.element("option", texts.get("site.field.choose"), "value", "").line();
        for (FieldOption option : field.options()) {
            boolean chosen = field.values().contains(option.value());
            html.element("option", option.text(), "value", option.value(), "selected", chosen ? "" : null)
                    .line();
        }
        html.close("select").line();
    }

    private void choices(FieldView field, String type, String block) {
        boolean inline = "true".equals(field.attributes().get("inline"));
        html.open("div", "class", block + (inline ? " " + block + "--inline" : ""))
                .line();
        for (int i = 0; i < field.options().size(); i++) {
            FieldOption option = field.options().get(i);
            choice(field, type, block, option, i == 0 ? field.id() : field.id() + "-" + (i + 1));
        }
        html.close("div").line();
    }

    private void choice(FieldView field, String type, String block, FieldOption option, String id) {
        String revealed = option.reveals().isEmpty() ? null : "conditional-" + id;
        html.open("div", "class", block + "__item");
        html.open(
                "input",
                "class",
                block + "__input",
                "id",
                id,
                "name",
                field.name(),
                "type",
                type,
                "value",
                option.value(),
                "checked",
                field.values().contains(option.value()) ? "" : null,
                "aria-describedby",
                option.hint() == null ? null : id + "-item-hint");
        html.element("label", option.text(), "class", "govuk-label " + block + "__label", "for", id);
        if (option.hint() != null) {
            html.element("div", option.hint(), "id", id + "-item-hint", "class", "govuk-hint " + block + "__hint");
        }
        html.close("div").line();
        if (revealed != null) {
            html.open("div", "class", block + "__conditional", "id", revealed).line();
            option.reveals().forEach(view -> FieldHtml.write(view, texts, html));
            html.close("div").line();
        }
    }

    private void file(FieldView field) {
        html.open(
                        "input",
                        common(field)
                                .with(
                                        "class",
                                        "govuk-file-upload"
                                                + (field.error() == null ? "" : " govuk-file-upload--error"))
                                .with("type", "file")
                                .all())
                .line();
    }

    private static Attributes common(FieldView field) {
        Attributes attributes = new Attributes()
                .with("id", field.id())
                .with("name", field.name())
                .with("aria-describedby", FieldHtml.describedBy(field))
                .with("aria-invalid", field.error() == null ? null : "true")
                .with("aria-required", field.required() && field.kind() != FieldKind.FILE ? "true" : null);
        FieldHtml.passedOn(field).forEach((key, value) -> {
            if (!key.equals("rows") && !key.equals("inputmode")) {
                attributes.with(key, value);
            }
        });
        return attributes;
    }

    /** Names and values in turn. */
    private static final class Attributes {

        private final List<@Nullable String> pairs = new ArrayList<>();

        Attributes with(String name, @Nullable String value) {
            pairs.add(name);
            pairs.add(value);
            return this;
        }

        @Nullable
        String[] all() {
            return pairs.toArray(new String[0]);
        }
    }
}
