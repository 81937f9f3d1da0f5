package io.yici.cases;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Page;
import io.yici.engine.feel.Feel;
import io.yici.site.FormErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which questions of a form are asked, given the answers so far, and whether they are answered. */
@Component
public class FormFilling {

    private final Feel feel;

    FormFilling(Feel feel) {
        this.feel = feel;
    }

    /** The pages with a question to ask. */
    public List<Page> pages(FormSchema form, Map<String, @Nullable Object> answers) {
        return form.pages().stream()
                .filter(page -> !fields(page, answers).isEmpty())
                .toList();
    }

    /** The questions of a page that are asked. */
    public List<Field> fields(Page page, Map<String, @Nullable Object> answers) {
        return page.fields().stream().filter(field -> isAsked(field, answers)).toList();
    }

    boolean isAsked(Field field, Map<String, @Nullable Object> answers) {
        if (field.hideWhen() == null) {
            return true;
        }
        Map<String, Object> given = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            if (value != null) {
                given.put(key, value);
            }
        });
        return !Boolean.TRUE.equals(feel.evaluate(field.hideWhen(), given));
    }

    /**
     * Takes what a person entered on a page into the answers.
     *
     * @param entered the raw values by key; a date is one ISO date or year, month and day
     * @return the answers with those of the page in place of the ones before; questions no longer asked keep no answer
     */
    public Map<String, @Nullable Object> take(
            FormSchema form,
            Page page,
            Map<String, List<String>> entered,
            Map<String, @Nullable Object> answers,
            FormErrors errors) {
        Map<String, @Nullable Object> taken = new LinkedHashMap<>(answers);
        for (Field field : page.fields()) {
            if (field.kind() != FormSchema.Kind.FILE) {
                taken.put(field.key(), TypedAnswer.parse(field, entered.getOrDefault(field.key(), List.of())));
            }
        }
        forgetUnasked(form, taken);
        for (Field field : fields(page, taken)) {
            List<String> raw = entered.getOrDefault(field.key(), List.of());
            AnswerRules.check(field, raw, taken, errors);
        }
        return taken;
    }

    /**
     * Takes the answers to the whole form at once, as a program gives them.
     *
     * @param entered the raw values by key; what is not in it has no answer
     * @param complete whether an answer that is missing is wrong
     */
    public Map<String, @Nullable Object> takeWhole(
            FormSchema form, Map<String, List<String>> entered, boolean complete, FormErrors errors) {
        Map<String, @Nullable Object> taken = new LinkedHashMap<>();
        form.fields()
                .forEach(field ->
                        taken.put(field.key(), TypedAnswer.parse(field, entered.getOrDefault(field.key(), List.of()))));
        forgetUnasked(form, taken);
        form.fields().filter(field -> isAsked(field, taken)).forEach(field -> {
            List<String> raw = entered.getOrDefault(field.key(), List.of());
            boolean given = TypedAnswer.isGiven(raw) && !Boolean.FALSE.equals(taken.get(field.key()));
            if (complete || given) {
                AnswerRules.check(field, raw, taken, errors);
            }
        });
        return taken;
    }

    /** What is still wrong with the answers as a whole; nothing when they can be submitted. */
    public FormErrors check(FormSchema form, Map<String, @Nullable Object> answers) {
        FormErrors errors = new FormErrors();
        form.fields().filter(field -> isAsked(field, answers)).forEach(field -> {
            List<String> raw = TypedAnswer.raw(answers.get(field.key()));
            AnswerRules.check(field, raw, answers, errors);
        });
        return errors;
    }

    /** The first page that still has an unanswered or wrong question; null when there is none. */
    public @Nullable Page firstUnfinished(FormSchema form, Map<String, @Nullable Object> answers) {
        FormErrors errors = check(form, answers);
        return pages(form, answers).stream()
                .filter(page -> page.fields().stream().anyMatch(field -> errors.of(field.key()) != null))
                .findFirst()
                .orElse(null);
    }

    private void forgetUnasked(FormSchema form, Map<String, @Nullable Object> answers) {
        form.fields().filter(field -> !isAsked(field, answers)).forEach(field -> answers.remove(field.key()));
    }
}
