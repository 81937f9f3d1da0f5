package io.yici.site.form;

import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <gov:text name= label= …/>} and its like: a field written by hand in a page. */
final class FieldTag extends AbstractElementTagProcessor {

    private static final Set<String> OWN =
            Set.of("id", "name", "label", "hint", "error", "value", "values", "options", "required");

    private final FieldKind kind;

    FieldTag(String prefix, FieldKind kind) {
        super(
                TemplateMode.HTML,
                prefix,
                kind.name().toLowerCase(java.util.Locale.ROOT),
                true,
                null,
                false,
                GovDialect.PRECEDENCE);
        this.kind = kind;
    }

    @Override
    protected void doProcess(
            ITemplateContext context, IProcessableElementTag element, IElementTagStructureHandler handler) {
        Tag tag = new Tag(context, element);
        String name = tag.required("name");
        FieldView field = new FieldView(
                tag.text("id", name),
                name,
                kind,
                tag.required("label"),
                tag.text("hint"),
                error(context, tag, name),
                values(tag),
                options(tag),
                tag.flag("required", true),
                tag.others(OWN));
        handler.replaceWith(FieldHtml.of(field, tag.texts()), false);
    }

    private static @Nullable String error(ITemplateContext context, Tag tag, String name) {
        return error(context, tag, name, tag.text("error"));
    }

    /** What is wrong with the field: as given, otherwise as the model's {@code errors} say. */
    static @Nullable String error(ITemplateContext context, Tag tag, String name, @Nullable String given) {
        if (given != null || !(context.getVariable("errors") instanceof FormErrors errors)) {
            return given;
        }
        FormErrors.Entry entry = errors.of(name);
        return entry == null ? null : ErrorSummaryTag.text(entry, tag.texts());
    }

    private static List<String> values(Tag tag) {
        if (tag.object("values") instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String value = tag.text("value");
        return value == null ? List.of() : List.of(value);
    }

    private static List<FieldOption> options(Tag tag) {
        Object options = tag.object("options");
        if (options instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> FieldOption.of(String.valueOf(entry.getKey()), String.valueOf(entry.getValue())))
                    .toList();
        }
        if (options instanceof Collection<?> list) {
            return list.stream().map(FieldOption.class::cast).toList();
        }
        return List.of();
    }
}
