package io.yici.audit;

import io.yici.analysis.AccessRules;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.organisation.Organisation;
import io.yici.site.Views;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which fields who may see at which step, and what for, as it is enforced now: for auditors. */
@Controller
class RulePages {

    private final Services services;
    private final ResourceCatalogue catalogue;
    private final Organisation organisation;
    private final LookTexts texts;

    RulePages(Services services, ResourceCatalogue catalogue, Organisation organisation, LookTexts texts) {
        this.services = services;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.texts = texts;
    }

    /**
     * What a group sees.
     *
     * @param steps that are its work
     * @param rows by record, the fields with what they are for
     */
    record OfGroup(String group, String steps, List<Views.SummaryRow> rows) {}

    /** A service with its rules; and what no group sees of what is pulled. */
    record Ruled(String name, List<OfGroup> groups, List<String> hidden) {}

    @GetMapping("/audit/rules")
    String rules(Model model, Locale locale) {
        model.addAttribute(
                "services", services.all().stream().map(one -> of(one, locale)).toList());
        return "audit/rules";
    }

    private Ruled of(ServiceVersion service, Locale locale) {
        AccessRules rules = AccessRules.of(service.definition(), catalogue.registers());
        List<OfGroup> groups = rules.steps().stream()
                .flatMap(step -> step.groups().stream())
                .distinct()
                .map(group -> of(service, rules, group, locale))
                .toList();
        return new Ruled(service.name(locale), groups, hidden(service, rules, locale));
    }

    private OfGroup of(ServiceVersion service, AccessRules rules, String group, Locale locale) {
        List<AccessRules.Step> steps = rules.steps().stream()
                .filter(step -> step.groups().contains(group))
                .toList();
        List<Views.SummaryRow> rows = new ArrayList<>();
        for (String record : service.item().records().keySet()) {
            Map<String, Set<AccessRules.Purpose>> fields = new LinkedHashMap<>();
            steps.forEach(step -> step.fields()
                    .getOrDefault(record, Map.of())
                    .forEach((field, some) -> fields.computeIfAbsent(
                                    field, key -> EnumSet.noneOf(AccessRules.Purpose.class))
                            .addAll(some)));
            String said = fields.entrySet().stream()
                    .map(field -> texts.word(
                            "audit.rules.one",
                            locale,
                            field(service, record, field.getKey(), locale),
                            purposes(field.getValue(), locale)))
                    .collect(Collectors.joining(texts.word("audit.rules.between", locale)));
            rows.add(new Views.SummaryRow(
                    record(service, record, locale),
                    said.isEmpty() ? texts.word("audit.rules.nothing", locale) : said,
                    null));
        }
        return new OfGroup(
                organisation.groupName(group, locale).orElse(group),
                steps.stream()
                        .map(step -> texts.activity(service, step.id(), locale))
                        .collect(Collectors.joining(texts.word("audit.comma", locale))),
                rows);
    }

    private List<String> hidden(ServiceVersion service, AccessRules rules, Locale locale) {
        List<String> hidden = new ArrayList<>();
        for (ServiceItem.Requirement record : service.item().records().values()) {
            record.fields().stream()
                    .filter(field -> rules.steps().stream()
                            .noneMatch(step -> step.fields()
                                    .getOrDefault(record.name(), Map.of())
                                    .containsKey(field)))
                    .forEach(field -> hidden.add(record(service, record.name(), locale) + " · "
                            + field(service, record.name(), field, locale)));
        }
        return hidden;
    }

    private static String record(ServiceVersion service, String record, Locale locale) {
        return service.texts().text(locale, "record." + record);
    }

    private String field(ServiceVersion service, String record, String field, Locale locale) {
        Registers registers = catalogue.registers();
        return service.item()
                .requirement(record)
                .flatMap(one -> registers.resource(one.resource()))
                .flatMap(resource -> resource.field(field))
                .map(one -> registers.texts().text(locale, one.nameKey()))
                .orElse(field);
    }

    private String purposes(Set<AccessRules.Purpose> purposes, Locale locale) {
        return purposes.stream()
                .map(one -> texts.word("audit.rules.purpose." + one.name().toLowerCase(Locale.ROOT), locale))
                .collect(Collectors.joining(texts.word("audit.comma", locale)));
    }
}
