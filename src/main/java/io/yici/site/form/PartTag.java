package io.yici.site.form;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** An element of the dialect that is no field and has no content of its own: button, summary-list row, icon, status. */
final class PartTag extends AbstractElementTagProcessor {

    /** Writes the part from the tag's attributes. */
    @FunctionalInterface
    interface Part {

        void write(Tag tag, Html html, ITemplateContext context);
    }

    private final Part part;

    PartTag(String prefix, String name, Part part) {
        super(TemplateMode.HTML, prefix, name, true, null, false, GovDialect.PRECEDENCE);
        this.part = part;
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag element, IElementTagStructureHandler handler) {
        Html html = new Html();
        part.write(new Tag(context, element), html, context);
        handler.replaceWith(html.toString(), false);
    }
}
