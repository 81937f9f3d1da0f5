package io.yici.catalogue.web;

import io.yici.catalogue.Connector;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The resource catalogue in words: what registers hold, who uses which fields of them for what, and on what legal basis. */
@Component
class ResourceViews {

    private final ResourceCatalogue catalogue;
    private final Services services;
    private final MessageSource messages;

    ResourceViews(ResourceCatalogue catalogue, Services services, MessageSource messages) {
        this.catalogue = catalogue;
        this.services = services;
        this.messages = messages;
    }

    /** A resource as the list shows it. */
    record Line(
            String id, String name, String departmentId, String department, String sharing, String cycle, int uses) {}

    /** A field of a resource. */
    record FieldLine(String name, String id, String sensitivity) {}

    /** A service that uses a resource. */
    record Use(
            String serviceId,
            String service,
            String record,
            String whose,
            String purpose,
            List<String> fields,
            List<String> basis) {}

    /** What a department is asked to grant: for each of its resources that a service uses, the uses. */
    record Grant(Line resource, List<String> conditions, List<Use> uses) {}

    /** The resources whose name, id or department has all the words. */
    List<Line> find(String words, Locale locale) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return catalogue.registers().resources().stream()
                .map(resource -> line(resource, locale))
                .filter(line -> {
                    String text = (line.id() + " " + line.name() + " " + line.department()).toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }

    Line line(Registers.Resource resource, Locale locale) {
        Registers registers = catalogue.registers();
        return new Line(
                resource.id(),
                text(resource.nameKey(), locale),
                resource.department(),
                registers.departmentName(resource.department(), locale),
                word("sharing", resource.sharing(), locale),
                cycle(resource.cycle(), locale),
                uses(resource, locale).size());
    }

    List<FieldLine> fields(Registers.Resource resource, Locale locale) {
        return resource.fields().values().stream()
                .map(field -> new FieldLine(
                        text(field.nameKey(), locale), field.name(), word("sensitivity", field.sensitivity(), locale)))
                .toList();
    }

    /** The facts for which this is the one source. */
    List<String> authoritativeFor(Registers.Resource resource, Locale locale) {
        return resource.authoritativeFor().stream()
                .map(fact -> messages.getMessage("catalogue.fact." + fact, null, fact, locale))
                .toList();
    }

    List<Use> uses(Registers.Resource resource, Locale locale) {
        List<Use> uses = new ArrayList<>();
        for (ServiceVersion version : services.all()) {
            for (ServiceItem.Requirement requirement : version.item().records().values()) {
                if (requirement.resource().equals(resource.id())) {
                    uses.add(use(version, requirement, resource, locale));
                }
            }
        }
        return uses;
    }

    private Use use(
            ServiceVersion version, ServiceItem.Requirement requirement, Registers.Resource resource, Locale locale) {
        FolderTexts texts = version.texts();
        return new Use(
                version.service(),
                version.name(locale),
                texts.text(locale, requirement.nameKey()),
                texts.text(locale, "role." + requirement.of()),
                texts.text(locale, requirement.purposeKey()),
                requirement.fields().stream()
                        .flatMap(name -> resource.field(name).stream())
                        .map(field -> text(field.nameKey(), locale))
                        .toList(),
                requirement.basis().stream()
                        .map(basis -> texts.text(locale, "basis." + basis))
                        .toList());
    }

    /** On which conditions the department shares it. */
    List<String> conditions(Registers.Resource resource, Locale locale) {
        return resource.conditions().stream()
                .map(condition -> text(Registers.Resource.conditionKey(condition), locale))
                .toList();
    }

    /** Whether the department signs what it answers. */
    boolean isSigned(Registers.Resource resource) {
        return catalogue
                .registers()
                .department(resource.department())
                .flatMap(department -> Optional.ofNullable(department.connector()))
                .map(Connector::isSigned)
                .orElse(false);
    }

    /** What a department is asked to grant, resource by resource. */
    List<Grant> grants(String department, Locale locale) {
        return catalogue.registers().resources().stream()
                .filter(resource -> resource.department().equals(department))
                .map(resource ->
                        new Grant(line(resource, locale), conditions(resource, locale), uses(resource, locale)))
                .filter(grant -> !grant.uses().isEmpty())
                .toList();
    }

    /** The departments a service asks, by name. */
    List<String> departments(ServiceVersion version, Locale locale) {
        TreeSet<String> names = new TreeSet<>();
        version.item()
                .records()
                .values()
                .forEach(requirement -> catalogue
                        .registers()
                        .resource(requirement.resource())
                        .ifPresent(resource ->
                                names.add(catalogue.registers().departmentName(resource.department(), locale))));
        return List.copyOf(names);
    }

    private String cycle(Period every, Locale locale) {
        long months = every.toTotalMonths();
        return months > 0
                ? messages.getMessage("catalogue.cycle.months", new Object[] {months}, locale)
                : messages.getMessage(
                        "catalogue.cycle.days",
                        new Object[] {ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(every))},
                        locale);
    }

    private String word(String kind, Enum<?> value, Locale locale) {
        return messages.getMessage("catalogue." + kind + "." + value.name().toLowerCase(Locale.ROOT), null, locale);
    }

    private String text(String key, Locale locale) {
        return catalogue.registers().texts().text(locale, key);
    }
}
