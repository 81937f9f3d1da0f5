package io.yici.cases.web;

import io.yici.cases.DepartmentAnswers;
import io.yici.cases.Dispute;
import io.yici.cases.OtherRegisters;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.exchange.Evidence;
import io.yici.site.Views;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a register said, in plain words: names of fields and codes, dates and amounts as people write them, sensitive parts masked. */
@Component
public class RecordTexts {

    private final ResourceCatalogue catalogue;
    private final MessageSource messages;

    RecordTexts(ResourceCatalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** Which fields of which records somebody may see. */
    public interface Shown {

        /** Instead of a key: nothing stands there, not even that there is something. */
        String LEFT_OUT = "";

        /** All: for the applicant, whose records they are. */
        Shown ALL = (record, field) -> null;

        /** Key of the words that stand where the value would; null where the value may be seen. */
        @Nullable
        String instead(String record, String field);
    }

    /**
     * The record's rows, each a list of facts; only what the service asked for.
     *
     * @param disputed names of the fields that are said to be wrong; they are marked
     */
    public List<List<Views.Fact>> rows(
            ServiceVersion version, Evidence evidence, Collection<String> disputed, Locale locale) {
        return rows(version, evidence, disputed, Shown.ALL, locale);
    }

    /** The same for somebody who may not see all fields: of the others they learn that there is something. */
    public List<List<Views.Fact>> rows(
            ServiceVersion version, Evidence evidence, Collection<String> disputed, Shown shown, Locale locale) {
        return rows(version, evidence, disputed, shown, false, locale);
    }

    /** The same with nothing masked: only for whoever gave a reason that is logged. */
    public List<List<Views.Fact>> revealed(ServiceVersion version, Evidence evidence, Shown shown, Locale locale) {
        return rows(version, evidence, List.of(), shown, true, locale);
    }

    private List<List<Views.Fact>> rows(
            ServiceVersion version,
            Evidence evidence,
            Collection<String> disputed,
            Shown shown,
            boolean revealed,
            Locale locale) {
        String mark = messages.getMessage("cases.record.fact-disputed", null, locale);
        List<List<Views.Fact>> rows = new ArrayList<>();
        ServiceItem.Requirement requirement =
                version.item().requirement(evidence.requirement()).orElseThrow();
        Registers.Resource resource =
                catalogue.registers().resource(evidence.resource()).orElseThrow();
        for (Map<String, @Nullable Object> row : evidence.rows()) {
            List<Views.Fact> facts = new ArrayList<>();
            for (String name : requirement.fields()) {
                Object value = row.get(name);
                Registers.Field field = resource.field(name).orElse(null);
                String instead = shown.instead(evidence.requirement(), name);
                if (value != null && field != null && !Shown.LEFT_OUT.equals(instead)) {
                    facts.add(new Views.Fact(
                            text(locale, field.nameKey()),
                            instead == null
                                    ? value(field, value, revealed, locale)
                                    : messages.getMessage(instead, null, locale),
                            disputed.contains(name) ? mark : null));
                }
            }
            rows.add(facts);
        }
        return rows;
    }

    public String department(String id, Locale locale) {
        return catalogue.registers().departmentName(id, locale);
    }

    /** What became of an objection to a record, as one sentence. */
    public String said(DepartmentAnswers.Answer answer, Locale locale) {
        String state = answer.corrected() == null ? "open" : answer.corrected() ? "corrected" : "upheld";
        return messages.getMessage(
                "cases.objection." + state,
                new Object[] {department(answer.department(), locale), date(answer.due(), locale)},
                locale);
    }

    /** In which fact two registers differ, as one sentence. */
    public String difference(Dispute dispute, ServiceVersion version, Locale locale) {
        return messages.getMessage(
                "cases.record.differs",
                new Object[] {
                    text(locale, "comparison." + dispute.fields().get(0)),
                    version.texts().text(locale, "record." + dispute.fields().get(1))
                },
                locale);
    }

    /** What another register states of a fact, as one sentence. */
    public String elsewhere(OtherRegisters.Said said, ServiceVersion version, Locale locale) {
        Object value = said.value() instanceof Boolean truth
                ? messages.getMessage("cases.record." + (truth ? "yes" : "no"), null, locale)
                : said.value();
        return messages.getMessage(
                "cases.record.elsewhere",
                new Object[] {
                    version.texts().text(locale, "record." + said.record()), text(locale, said.factKey()), value
                },
                locale);
    }

    /** Which fields of a record cannot be read, as one sentence. */
    public String unreadable(Dispute dispute, ServiceVersion version, Locale locale) {
        Map<String, String> names =
                fieldNames(version.item().requirement(dispute.requirement()).orElseThrow(), locale);
        String comma = messages.getMessage("cases.record.comma", null, locale);
        return messages.getMessage(
                "cases.record.unreadable",
                new Object[] {
                    dispute.fields().stream()
                            .map(field -> names.getOrDefault(field, field))
                            .collect(Collectors.joining(comma))
                },
                locale);
    }

    /** The fields a record is made of, as people are asked to allow them. */
    public List<String> fields(ServiceItem.Requirement requirement, Locale locale) {
        return List.copyOf(fieldNames(requirement, locale).values());
    }

    /** The same by the fields' ids, in their order. */
    public Map<String, String> fieldNames(ServiceItem.Requirement requirement, Locale locale) {
        Registers.Resource resource =
                catalogue.registers().resource(requirement.resource()).orElseThrow();
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : requirement.fields()) {
            resource.field(name).ifPresent(field -> names.put(name, text(locale, field.nameKey())));
        }
        return names;
    }

    private String value(Registers.Field field, Object value, boolean revealed, Locale locale) {
        if (value instanceof LocalDate date) {
            return date(date, locale);
        }
        if (value instanceof BigDecimal number) {
            return number(field.type(), number, locale);
        }
        String key = field.valueKey(value.toString());
        if (key != null) {
            return text(locale, key);
        }
        return revealed ? value.toString() : Masking.show(field.mask(), value.toString());
    }

    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    private static String number(Registers.FieldType type, BigDecimal number, Locale locale) {
        return switch (type) {
            case MONEY -> money(number, locale);
            case AREA -> number.stripTrailingZeros().toPlainString() + " m²";
            default -> number.stripTrailingZeros().toPlainString();
        };
    }

    static String money(BigDecimal amount, Locale locale) {
        return "¥" + String.format(locale, "%,.2f", amount);
    }

    private String text(Locale locale, String key) {
        FolderTexts texts = catalogue.registers().texts();
        return texts.text(locale, key);
    }
}
