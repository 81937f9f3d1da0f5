package io.yici.site.form;

import io.yici.site.FieldKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** The elements {@code <gov:…>} that pages and generated forms are made of. */
@Component
final class GovDialect extends AbstractProcessorDialect {

    /** After th:each, th:if and th:with, which may stand on the same element. */
    static final int PRECEDENCE = 1200;

    GovDialect() {
        super("Yici forms", "gov", PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        Set<IProcessor> processors = new LinkedHashSet<>();
        Arrays.stream(FieldKind.values())
                .map(kind -> new FieldTag(prefix, kind))
                .forEach(processors::add);
        processors.add(new FieldViewTag(prefix));
        processors.add(new ErrorSummaryTag(prefix));
        processors.add(new NoticeTag(prefix));
        processors.add(new ContentTag(prefix));
        processors.add(new PartTag(prefix, "button", Parts::button));
        processors.add(new PartTag(prefix, "row", Parts::row));
        processors.add(new PartTag(prefix, "icon", Parts::icon));
        processors.add(new PartTag(prefix, "status", Parts::status));
        return processors;
    }
}
