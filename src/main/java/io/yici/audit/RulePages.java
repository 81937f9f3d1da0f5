package io.yici.audit;

import io.yici.analysis.AccessRules;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.organisation.Organisation;
import java.util.ArrayList;
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

    /** A field at a step. */
    record Row(String step, String groups, String record, String field, String purposes) {}

    /** A service with its rules; and what no group sees of what is pulled. */
    record Ruled(String name, List<Row> rows, List<String> hidden) {}

    @GetMapping("/audit/rules")
    String rules(Model model, Locale locale) {
        model.addAttribute(
                "services", services.all().stream().map(one -> of(one, locale)).toList());
        return "audit/rules";
    }

    private Ruled of(ServiceVersion service, Locale locale) {
        AccessRules rules = AccessRules.of(service.definition(), catalogue.registers());
        List<Row> rows = new ArrayList<>();
        for (AccessRules.Step step : rules.steps()) {
            step.fields()
                    .forEach((record, fields) -> fields.forEach((field, purposes) -> rows.add(new Row(
                            texts.activity(service, step.id(), locale),
                            groups(step, locale),
                            record(service, record, locale),
                            field(service, record, field, locale),
                            purposes(purposes, locale)))));
        }
        return new Ruled(service.name(locale), rows, hidden(service, rules, locale));
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

    private String groups(AccessRules.Step step, Locale locale) {
        return step.groups().stream()
                .map(group -> organisation.groupName(group, locale).orElse(group))
                .collect(Collectors.joining(texts.word("audit.comma", locale)));
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
