package io.yici.site.form;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.IStandardExpressionParser;
import org.thymeleaf.standard.expression.StandardExpressions;

/** The attributes of a {@code gov:} element: literal text, or an expression where {@code ${…} #{…} @{…} *{…}} or {@code |…|} appears. */
final class Tag {

    private final ITemplateContext context;
    private final IProcessableElementTag tag;

    Tag(ITemplateContext context, IProcessableElementTag tag) {
        this.context = context;
        this.tag = tag;
    }

    @Nullable
    Object object(String name) {
        String text = tag.getAttributeValue(name);
        if (text == null || !isExpression(text)) {
            return text;
        }
        IStandardExpressionParser parser = StandardExpressions.getExpressionParser(context.getConfiguration());
        return parser.parseExpression(context, text).execute(context);
    }

    /** The attribute as text, or null when it is absent or evaluates to null or nothing. */
    @Nullable
    String text(String name) {
        Object value = object(name);
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? null : text;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** @throws MissingAttribute when the template does not give it */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new MissingAttribute(tag.getElementCompleteName(), name, tag.getTemplateName(), tag.getLine());
        }
        return text;
    }

    boolean flag(String name, boolean otherwise) {
        Object value = object(name);
        return value == null ? otherwise : Boolean.parseBoolean(value.toString());
    }

    /** All attributes but the named ones, evaluated, in alphabetical order; those that evaluate to nothing are left out. */
    Map<String, String> others(Set<String> known) {
        Map<String, String> others = new TreeMap<>();
        Arrays.stream(tag.getAllAttributes())
                .map(IAttribute::getAttributeCompleteName)
                .filter(name -> !known.contains(name) && !name.startsWith("th:"))
                .forEach(name -> {
                    String text = text(name);
                    if (text != null) {
                        others.put(name, text);
                    }
                });
        return others;
    }

    /** The dialect's words in the language of the page. */
    Texts texts() {
        return (key, arguments) -> context.getMessage(Tag.class, key, arguments, true);
    }

    private static boolean isExpression(String text) {
        return text.startsWith("|") || text.matches("(?s).*[$#@*]\\{.*");
    }
}
