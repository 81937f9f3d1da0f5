package io.yici.site.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.ILinkBuilder;

/** What the parts that are no fields look like. */
final class Parts {

    private static final Map<String, String> ICON_OF_TONE = Map.of(
            "neutral", "clock",
            "info", "info",
            "progress", "waiting",
            "success", "done",
            "warning", "warning",
            "danger", "refused",
            "error", "refused");

    private Parts() {}

    /** {@code <gov:button text= kind=primary|secondary|warning|plain href= name= value=/>}. */
    static void button(Tag tag, Html html, ITemplateContext context) {
        String kind = tag.text("kind", "primary");
        String style = "govuk-button" + (kind.equals("primary") ? "" : " govuk-button--" + kind)
                + (tag.flag("small", false) ? " govuk-button--small" : "");
        String href = tag.text("href");
        List<@Nullable String> attributes = new ArrayList<>();
        tag.others(Set.of("text", "kind", "href", "small")).forEach((name, value) -> {
            attributes.add(name);
            attributes.add(value);
        });
        String element = href == null ? "button" : "a";
        attributes.addAll(0, List.of("class", style, "data-module", "govuk-button"));
        attributes.addAll(
                0,
                href == null
                        ? List.of("type", "submit")
                        : List.of("href", href, "role", "button", "draggable", "false"));
        html.element(element, tag.required("text"), attributes.toArray(new String[0]))
                .line();
    }

    /** {@code <gov:row key= value= change= change-text=/>} inside {@code <dl class="govuk-summary-list">}. */
    static void row(Tag tag, Html html, ITemplateContext context) {
        String change = tag.text("change");
        String key = tag.required("key");
        html.open(
                "div",
                "class",
                "govuk-summary-list__row" + (change == null ? " govuk-summary-list__row--no-actions" : ""));
        html.element("dt", key, "class", "govuk-summary-list__key");
        html.element("dd", tag.text("value", tag.texts().get("site.row.empty")), "class", "govuk-summary-list__value");
        if (change != null) {
            html.open("dd", "class", "govuk-summary-list__actions")
                    .open("a", "class", "govuk-link", "href", change)
                    .text(tag.text("change-text", tag.texts().get("site.row.change")))
                    .element("span", " " + key, "class", "govuk-visually-hidden")
                    .close("a")
                    .close("dd");
        }
        html.close("div").line();
    }

    /** {@code <gov:icon name= class=/>}: a drawing from assets/icons.svg that says nothing to a screen reader. */
    static void icon(Tag tag, Html html, ITemplateContext context) {
        icon(html, context, tag.required("name"), tag.text("class"));
    }

    /** {@code <gov:status tone=neutral|info|progress|success|warning|danger icon= text=/>}. */
    static void status(Tag tag, Html html, ITemplateContext context) {
        String tone = tag.text("tone", "neutral");
        html.open("span", "class", "yi-status yi-status--" + tone);
        icon(html, context, tag.text("icon", iconOf(tone)), tone.equals("progress") ? "yi-icon--turning" : null);
        html.text(tag.required("text")).close("span").line();
    }

    static String iconOf(String tone) {
        return ICON_OF_TONE.getOrDefault(tone, "info");
    }

    static void icon(Html html, ITemplateContext context, String name, @Nullable String style) {
        html.open(
                        "svg",
                        "class",
                        style == null ? "yi-icon" : "yi-icon " + style,
                        "aria-hidden",
                        "true",
                        "focusable",
                        "false")
                .open("use", "href", link(context, "/assets/icons.svg") + "#" + name)
                .close("use")
                .close("svg");
    }

    private static String link(ITemplateContext context, String path) {
        for (ILinkBuilder builder : context.getConfiguration().getLinkBuilders()) {
            String link = builder.buildLink(context, path, null);
            if (link != null) {
                return link;
            }
        }
        return path;
    }
}
