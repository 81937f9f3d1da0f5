package io.yici.site.form;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <gov:content of="${fragment}"/>}: what stands inside the fragment's element, without the element; for the frame. */
final class ContentTag extends AbstractElementTagProcessor {

    ContentTag(String prefix) {
        super(TemplateMode.HTML, prefix, "content", true, null, false, GovDialect.PRECEDENCE);
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag element, IElementTagStructureHandler handler) {
        if (!(new Tag(context, element).object("of") instanceof Fragment fragment)
                || fragment.getTemplateModel() == null) {
            throw new MissingAttribute(
                    element.getElementCompleteName(), "of", element.getTemplateName(), element.getLine());
        }
        IModel model = fragment.getTemplateModel().cloneModel();
        int last = model.size() - 1;
        if (model.get(0) instanceof IOpenElementTag && model.get(last) instanceof ICloseElementTag) {
            model.remove(last);
            model.remove(0);
        }
        handler.setTemplateData(fragment.getTemplateModel().getTemplateData());
        handler.replaceWith(model, true);
    }
}
