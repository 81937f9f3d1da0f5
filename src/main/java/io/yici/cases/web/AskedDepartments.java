package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.SubCase;
import io.yici.cases.SubCases;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.site.Views;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The departments that were asked for their opinions on a case, as its applicant is told: who, what they see, and whether they have answered. What they said is for whoever decides. */
@Component
public class AskedDepartments {

    private static final String ANSWERS = "answers";

    private final SubCases subCases;
    private final ResourceCatalogue catalogue;
    private final MessageSource messages;

    AskedDepartments(SubCases subCases, ResourceCatalogue catalogue, MessageSource messages) {
        this.subCases = subCases;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * A department that was asked.
     *
     * @param state {@code asked}, {@code answered}, {@code silent} or {@code over}
     * @param shown names of what it sees
     * @param due last day of its term, while it is asked
     */
    public record Asked(
            String department,
            String name,
            String state,
            String stateText,
            List<String> shown,
            @Nullable LocalDate due) {}

    public List<Asked> of(CaseFile file, CaseVersion version, Locale locale) {
        return subCases.of(file.id()).stream()
                .map(one -> asked(one, version, locale))
                .toList();
    }

    private Asked asked(SubCase one, CaseVersion version, Locale locale) {
        String state = switch (one.state()) {
            case OPEN -> "asked";
            case AGREED, OBJECTED -> "answered";
            case SILENT -> "silent";
            case CLOSED -> "over";
        };
        return new Asked(
                one.department(),
                catalogue.registers().departmentName(one.department(), locale),
                state,
                messages.getMessage("cases.departments." + state, null, locale),
                shown(one, version, locale),
                one.isOpen() ? subCases.due(one) : null);
    }

    /** Names of the records and questions of which a department is shown something. */
    public List<String> shown(SubCase one, CaseVersion version, Locale locale) {
        var texts = version.service().texts();
        Stream<String> records = version.item().records().keySet().stream()
                .filter(record -> !one.shown(record).isEmpty())
                .map(record -> texts.text(locale, "record." + record));
        Stream<String> answers = one.shown(ANSWERS).stream()
                .flatMap(key -> version.form().field(key).stream())
                .map(FormSchema.Field::label)
                .map(label -> texts.text(locale, label));
        return Stream.concat(records, answers).toList();
    }

    /** The same as rows of the page. */
    List<Views.DepartmentProgress> rows(CaseFile file, CaseVersion version, Locale locale) {
        List<Views.DepartmentProgress> rows = new ArrayList<>();
        for (Asked one : of(file, version, locale)) {
            String sees = String.join(word("cases.departments.and", locale), one.shown());
            rows.add(new Views.DepartmentProgress(
                    one.name(),
                    sees.isEmpty() ? null : word("cases.departments.sees", locale, sees),
                    tone(one.state()),
                    null,
                    one.stateText(),
                    one.due() == null
                            ? null
                            : word("cases.departments.until", locale, RecordTexts.date(one.due(), locale))));
        }
        return rows;
    }

    private static String tone(String state) {
        return switch (state) {
            case "asked" -> "progress";
            case "answered" -> "success";
            default -> "neutral";
        };
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
