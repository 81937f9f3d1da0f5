package io.yici.provenance;

import io.yici.cases.CaseVersion;
import io.yici.cases.web.Masking;
import io.yici.cases.web.RecordTexts;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and values of what rules read, in plain words; whatever could tell who somebody is is masked. */
@Component
class FactTexts {

    private final ResourceCatalogue catalogue;
    private final RecordTexts records;
    private final MessageSource messages;

    FactTexts(ResourceCatalogue catalogue, RecordTexts records, MessageSource messages) {
        this.catalogue = catalogue;
        this.records = records;
        this.messages = messages;
    }

    /** What the fact is called. */
    String name(ReadFact fact, CaseVersion by, Locale locale) {
        FolderTexts texts = by.service().texts();
        return switch (fact.origin()) {
            case ANSWER ->
                by.form()
                        .fields()
                        .filter(field -> field.key().equals(fact.name()))
                        .map(field -> texts.text(locale, field.label()))
                        .findFirst()
                        .orElse(fact.name());
            case CASE -> word("provenance.case." + fact.source(), fact.path(), locale);
            case FIELD, DERIVED -> {
                Registers.Resource resource = resource(fact, by);
                String key = fact.origin() == ReadFact.Origin.DERIVED
                        ? resource.factKey(fact.name())
                        : "field." + resource.id() + "." + fact.name();
                yield texts(locale, key, word("provenance.fact." + fact.name(), fact.name(), locale));
            }
        };
    }

    /** The names of the fields it is made of. */
    List<String> fields(ReadFact fact, CaseVersion by, Locale locale) {
        if (!fact.isOfRecord()) {
            return List.of();
        }
        Map<String, String> names =
                records.fieldNames(by.item().requirement(fact.source()).orElseThrow(), locale);
        return fact.fields().stream()
                .map(field -> names.getOrDefault(field, field))
                .toList();
    }

    /** Whether a page would show a sensitive value, or what is reckoned from one, without a mask. */
    boolean isBare(ReadFact fact, CaseVersion by) {
        return fact.isOfRecord()
                && fact.fields().stream()
                        .flatMap(field -> resource(fact, by).field(field).stream())
                        .filter(field -> field.sensitivity() == Registers.Sensitivity.SENSITIVE)
                        .anyMatch(field ->
                                fact.origin() == ReadFact.Origin.DERIVED || field.mask() == Registers.Mask.NONE);
    }

    /** The value the rule read, masked; null where it read none. */
    @Nullable
    String value(ReadFact fact, Provenance.Ruling ruling, Locale locale) {
        Object value = ruling.decision().inputs().get(fact.source());
        if (!fact.name().isEmpty()) {
            value = value instanceof Map<?, ?> map ? map.get(fact.name()) : null;
        }
        return shown(value, mask(fact, ruling.by()), locale);
    }

    private @Nullable String shown(@Nullable Object value, Registers.Mask mask, Locale locale) {
        if (value instanceof Boolean truth) {
            return messages.getMessage("provenance.value." + truth, null, locale);
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return messages.getMessage("provenance.value.list", new Object[] {list.size()}, locale);
        }
        return value == null || value instanceof Map ? null : Masking.show(mask, value.toString());
    }

    /** Of a derived text nobody knows what is in it. */
    private Registers.Mask mask(ReadFact fact, CaseVersion by) {
        return fact.origin() == ReadFact.Origin.FIELD
                ? resource(fact, by)
                        .field(fact.name())
                        .map(Registers.Field::mask)
                        .orElse(Registers.Mask.ALL)
                : Registers.Mask.ALL;
    }

    private Registers.Resource resource(ReadFact fact, CaseVersion by) {
        return by.item()
                .requirement(fact.source())
                .flatMap(requirement -> catalogue.registers().resource(requirement.resource()))
                .orElseThrow();
    }

    private String texts(Locale locale, String key, String otherwise) {
        return catalogue.registers().texts().find(locale, key).orElse(otherwise);
    }

    private String word(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
