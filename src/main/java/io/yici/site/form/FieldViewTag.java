package io.yici.site.form;

import io.yici.site.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <gov:field view="${view}"/>}: a field that code has put together. */
final class FieldViewTag extends AbstractElementTagProcessor {

    FieldViewTag(String prefix) {
        super(TemplateMode.HTML, prefix, "field", true, null, false, GovDialect.PRECEDENCE);
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag element, IElementTagStructureHandler handler) {
        Tag tag = new Tag(context, element);
        if (!(tag.object("view") instanceof FieldView view)) {
            throw new MissingAttribute(
                    element.getElementCompleteName(), "view", element.getTemplateName(), element.getLine());
        }
        FieldView shown = view.error(FieldTag.error(context, tag, view.name(), view.error()));
        handler.replaceWith(FieldHtml.of(shown, tag.texts()), false);
    }
}
