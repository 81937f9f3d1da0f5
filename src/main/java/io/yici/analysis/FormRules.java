package io.yici.analysis;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.engine.expression.FeelText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form's conditions and custom properties. */
final class FormRules {

    private static final Map<String, Set<String>> PROPERTIES = Map.of(
            Acceptances.PROPERTY,
            Set.of(),
            "error",
            Set.of(),
            "after",
            Set.of(),
            "mask",
            Set.of("card", "phone", "id", "name", "address"),
            "inputmode",
            Set.of("numeric", "decimal", "tel", "email", "text"),
            "autocomplete",
            Set.of());

    private final Subject subject;
    private final FormSchema form;

    FormRules(Subject subject, FormSchema form) {
        this.subject = subject;
        this.form = form;
    }

    void check() {
        form.fields().forEach(field -> {
            checkHide(field);
            field.properties().forEach((name, value) -> checkProperty(field, name, value));
        });
    }

    private void checkHide(Field field) {
        if (field.hideWhen() == null) {
            return;
        }
        FeelText feel = FeelText.expression(field.hideWhen());
        if (feel.problem() != null) {
            subject.error("feel.syntax", form.file(), field.id(), field.line(), field.hideWhen(), feel.problem());
        }
        for (List<String> path : feel.reads()) {
            if (form.field(path.get(0)).isEmpty()) {
                subject.error("form.hide-unknown", form.file(), field.id(), field.line(), String.join(".", path));
            }
        }
    }

    private void checkProperty(Field field, String name, String value) {
        Set<String> values = PROPERTIES.get(name);
        if (values == null) {
            subject.error(
                    "form.property",
                    form.file(),
                    field.id(),
                    field.line(),
                    name,
                    String.join(", ", PROPERTIES.keySet()));
        } else if (!values.isEmpty() && !values.contains(value)) {
            subject.error(
                    "form.property-value", form.file(), field.id(), field.line(), name, String.join(", ", values));
        } else if (name.equals("after")
                && form.field(value).filter(other -> other.kind() == Kind.DATE).isEmpty()) {
            subject.error("form.after", form.file(), field.id(), field.line(), value);
        }
    }
}
