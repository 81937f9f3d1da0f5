package io.yici.analysis;

import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.ServiceItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every text people see is there in both languages. */
final class TextRules {

    private static final Set<String> FIXED = Set.of(
            "service.name",
            "service.summary",
            "service.keywords",
            "service.audience",
            "outcome.certificate",
            "consult",
            "complaint");

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)+");
    private static final Set<Kind> TOLD = Set.of(Kind.START, Kind.END, Kind.SERVICE, Kind.USER, Kind.RULE);

    private final Subject subject;
    private final FolderTexts texts;

    TextRules(Subject subject) {
        this.subject = subject;
        this.texts = subject.service().texts();
    }

    void check(@Nullable Diagram diagram) {
        Set<String> keys = new LinkedHashSet<>(FIXED);
        item(subject.service().item(), keys);
        if (diagram != null) {
            diagram.all().stream()
                    .filter(step -> TOLD.contains(step.kind()))
                    .map(Step::id)
                    .forEach(id -> keys.add("activity." + id));
            diagram.all().stream()
                    .filter(step -> StepRules.HAND_ON.equals(step.delegate()))
                    .flatMap(step -> step.property("office").stream())
                    .forEach(office -> keys.add("office." + office));
            diagram.all().stream()
                    .filter(CitizenTaskRules::isCitizens)
                    .forEach(step -> keys.addAll(CitizenTaskRules.texts(step)));
            diagram.all().stream().filter(DepartmentRules::asks).forEach(step -> keys.add(DepartmentRules.text(step)));
            keys.addAll(notices(diagram));
        }
        keys.forEach(this::checkKey);
        subject.service().forms().values().forEach(this::checkForm);
    }

    private void checkForm(FormSchema form) {
        form.pages().forEach(page -> {
            checkFormText(form, page.label(), page.id(), 0);
            page.fields().forEach(field -> checkField(form, field));
        });
    }

    /** The texts of the letters that the diagram sends; what they name there must be. */
    private Set<String> notices(Diagram diagram) {
        Set<String> keys = new LinkedHashSet<>();
        for (Step step : diagram.all()) {
            if (StepRules.NOTICE.equals(step.delegate())) {
                step.property("notice").ifPresent(name -> {
                    keys.add("notice." + name + ".title");
                    keys.add("notice." + name + ".text");
                });
            }
        }
        keys.forEach(this::checkPlaceholders);
        return keys;
    }

    /** What stands in braces in a text must be a fact of the case. */
    private void checkPlaceholders(String key) {
        for (String name : texts.placeholders(key)) {
            List<String> path = List.of(name.split("\\.", -1));
            subject.uses(path);
            if (!subject.facts().knows(path)) {
                subject.error("text.placeholder", FolderTexts.CHINESE_FILE, key, 0, name, key);
            }
        }
    }

    /** A text must be there under this key; says so where the languages lack it. */
    void checkKey(String key) {
        if (!texts.has(Locale.SIMPLIFIED_CHINESE, key)) {
            subject.error("text.missing", FolderTexts.CHINESE_FILE, key, 0, key);
        }
        if (!texts.has(Locale.ENGLISH, key)) {
            subject.error("text.missing", FolderTexts.ENGLISH_FILE, key, 0, key);
        }
    }

    private static void item(ServiceItem item, Set<String> keys) {
        prefixed("basis.", item.basis(), keys);
        prefixed("condition.", item.conditions(), keys);
        prefixed("note.", item.notes(), keys);
        prefixed("step.", item.steps(), keys);
        prefixed("appeal.", item.appeal(), keys);
        item.materials().forEach(material -> keys.add("material." + material.id()));
        item.optional().forEach(material -> keys.add("material." + material.id()));
        item.outcome().lines().forEach(line -> keys.add("certificate." + line.key()));
        item.people().keySet().forEach(role -> keys.add("role." + role));
        ServiceItem.Publicity publicity = item.publicity();
        if (publicity != null) {
            keys.addAll(List.of("publicity.proposal", "publicity.where"));
            prefixed("basis.", publicity.basis(), keys);
            publicity.shows().forEach(shown -> keys.add("publicity." + shown.key()));
        }
        prefixed("basis.", Stream.ofNullable(item.clerks().earlier()).toList(), keys);
        item.records().values().forEach(record -> {
            keys.add(record.nameKey());
            keys.add(record.purposeKey());
            prefixed("basis.", record.basis(), keys);
        });
    }

    private static void prefixed(String prefix, List<String> ids, Set<String> keys) {
        ids.forEach(id -> keys.add(prefix + id));
    }

    private void checkField(FormSchema form, Field field) {
        checkFormText(form, field.label(), field.id(), field.line());
        checkFormText(form, field.hint(), field.id(), field.line());
        checkFormText(form, field.prefix(), field.id(), field.line());
        checkFormText(form, field.suffix(), field.id(), field.line());
        checkFormText(form, field.properties().get("error"), field.id(), field.line());
        field.options().forEach(option -> checkFormText(form, option.label(), field.id(), field.line()));
    }

    private void checkFormText(FormSchema form, @Nullable String text, String element, int line) {
        if (text == null) {
            return;
        }
        if (KEY.matcher(text).matches()) {
            checkKey(text);
        } else {
            subject.warning("text.one-language", form.file(), element, line, text);
        }
    }
}
