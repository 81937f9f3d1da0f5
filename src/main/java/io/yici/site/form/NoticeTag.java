package io.yici.site.form;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <gov:notice tone=info|success|warning|error title=>…</gov:notice>}: something to know, with an icon; not announced by itself. */
final class NoticeTag extends AbstractElementModelProcessor {

    NoticeTag(String prefix) {
        super(TemplateMode.HTML, prefix, "notice", true, null, false, GovDialect.PRECEDENCE);
    }

    @Override
    protected void doProcess(ITemplateContext context, IModel model, IElementModelStructureHandler handler) {
        Tag tag = new Tag(context, (IProcessableElementTag) model.get(0));
        String tone = tag.text("tone", "info");
        String before = before(context, tone, tag.text("title"), tag.text("role"));
        IModelFactory factory = context.getModelFactory();
        if (model.size() == 1) {
            model.replace(0, factory.createText(before + "</div></div>"));
        } else {
            model.replace(0, factory.createText(before));
            model.replace(model.size() - 1, factory.createText("</div></div>\n"));
        }
    }

    private static String before(ITemplateContext context, String tone, @Nullable String title, @Nullable String role) {
        Html html = new Html();
        html.open("div", "class", "yi-flash yi-flash--" + tone, "role", role);
        Parts.icon(html, context, Parts.iconOf(tone), null);
        html.open("div", "class", "yi-flash__body");
        if (title != null) {
            html.element("p", title, "class", "yi-flash__title");
        }
        return html.toString();
    }
}
