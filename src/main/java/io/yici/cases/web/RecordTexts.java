package io.yici.cases.web;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a register said, in plain words: names of fields and codes, dates and amounts as people write them, sensitive parts masked. */
@Component
public class RecordTexts {

    private final ResourceCatalogue catalogue;

    RecordTexts(ResourceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The record's rows, each a list of facts; only what the service asked for. */
    public List<List<Views.Fact>> rows(ServiceVersion version, Evidence evidence, Locale locale) {
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
                if (value != null && field != null) {
                    facts.add(new Views.Fact(text(locale, field.nameKey()), value(field, value, locale)));
                }
            }
            rows.add(facts);
        }
        return rows;
    }

    public String department(String id, Locale locale) {
        return catalogue.registers().departmentName(id, locale);
    }

    /** The fields a record is made of, as people are asked to allow them. */
    public List<String> fields(ServiceItem.Requirement requirement, Locale locale) {
        Registers.Resource resource =
                catalogue.registers().resource(requirement.resource()).orElseThrow();
        return requirement.fields().stream()
                .flatMap(name -> resource.field(name).stream())
                .map(field -> text(locale, field.nameKey()))
                .toList();
    }

    private String value(Registers.Field field, Object value, Locale locale) {
        if (value instanceof LocalDate date) {
            return date(date, locale);
        }
        if (value instanceof BigDecimal number) {
            return number(field.type(), number, locale);
        }
        String key = field.valueKey(value.toString());
        return key == null ? Masking.show(field.mask(), value.toString()) : text(locale, key);
    }

    static String date(LocalDate date, Locale locale) {
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
