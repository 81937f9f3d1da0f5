package io.yici.cases;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Page;
import io.yici.site.FormErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of a correction: those its notice names, and those that the form asks only since one of them is answered otherwise. */
@Component
public class CorrectionForm {

    private static final String ID = "correction";

    private final FormFilling forms;

    CorrectionForm(FormFilling forms) {
        this.forms = forms;
    }

    /** What the notice asks. */
    public Page asked(FormSchema form, Supplement open) {
        return new Page(
                ID,
                null,
                open.items().stream()
                        .filter(item -> item.what() == Supplement.What.ANSWER)
                        .flatMap(item -> form.field(item.key()).stream())
                        .toList());
    }

    /**
     * What the notice asks and what the answers to that make the form ask.
     *
     * @param before the answers as they were submitted
     * @param entered the raw values that are given for a page
     */
    public Page page(
            FormSchema form,
            Supplement open,
            Map<String, @Nullable Object> before,
            Function<Page, Map<String, List<String>>> entered) {
        Page page = asked(form, open);
        while (true) {
            List<Field> known = page.fields();
            List<Field> opened =
                    opened(form, before, forms.take(form, page, entered.apply(page), before, new FormErrors())).stream()
                            .filter(field -> !known.contains(field))
                            .toList();
            if (opened.isEmpty()) {
                return page;
            }
            page = new Page(
                    ID, null, Stream.concat(known.stream(), opened.stream()).toList());
        }
    }

    private List<Field> opened(
            FormSchema form, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return form.fields()
                .filter(field -> forms.isAsked(field, after) && !forms.isAsked(field, before))
                .toList();
    }

    /**
     * The answers with those given to the correction's questions in place of the ones before; nothing else changes, but that questions no longer asked keep
     * no answer.
     */
    Map<String, @Nullable Object> corrected(
            FormSchema form,
            Supplement open,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> corrected = new LinkedHashMap<>(before);
        asked(form, open).fields().stream()
                .filter(field -> given.containsKey(field.key()))
                .forEach(field -> corrected.put(field.key(), given.get(field.key())));
        form.fields().forEach(field -> {
            if (!forms.isAsked(field, corrected)) {
                corrected.remove(field.key());
            } else if (!forms.isAsked(field, before)) {
                corrected.put(field.key(), given.get(field.key()));
            }
        });
        return corrected;
    }
}
