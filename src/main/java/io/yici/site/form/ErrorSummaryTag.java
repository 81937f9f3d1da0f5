package io.yici.site.form;

import io.yici.site.FormErrors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <gov:error-summary/>}: all errors of the form, each a link to its field; nothing when there are none. */
final class ErrorSummaryTag extends AbstractElementTagProcessor {

    ErrorSummaryTag(String prefix) {
        super(TemplateMode.HTML, prefix, "error-summary", true, null, false, GovDialect.PRECEDENCE);
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag element, IElementTagStructureHandler handler) {
        Tag tag = new Tag(context, element);
        Object given = element.hasAttribute("errors") ? tag.object("errors") : context.getVariable("errors");
        if (given instanceof FormErrors errors && !errors.isEmpty()) {
            handler.replaceWith(html(errors, tag.texts()), false);
        } else {
            handler.removeElement();
        }
    }

    static String html(FormErrors errors, Texts texts) {
        Html html = new Html();
        html.open("div", "class", "govuk-error-summary", "data-module", "govuk-error-summary")
                .line()
                .open("div", "role", "alert")
                .line();
        html.element("h2", texts.get("site.field.summary"), "class", "govuk-error-summary__title")
                .line();
        html.open("div", "class", "govuk-error-summary__body")
                .open("ul", "class", "govuk-list govuk-error-summary__list")
                .line();
        for (FormErrors.Entry entry : errors.entries()) {
            html.open("li");
            if (entry.field().isEmpty()) {
                html.text(text(entry, texts));
            } else {
                html.element(
                        "a", named(errors.name(entry.field()), text(entry, texts), texts), "href", "#" + entry.field());
            }
            html.close("li").line();
        }
        return html.close("ul")
                .close("div")
                .line()
                .close("div")
                .close("div")
                .line()
                .toString();
    }

    private static String named(@Nullable String name, String text, Texts texts) {
        return name == null ? text : texts.get("site.field.summary.entry", name, text);
    }

    static String text(FormErrors.Entry entry, Texts texts) {
        if (entry.text() != null) {
            return entry.text();
        }
        return entry.key() == null
                ? ""
                : texts.get(entry.key(), entry.arguments().toArray());
    }
}
