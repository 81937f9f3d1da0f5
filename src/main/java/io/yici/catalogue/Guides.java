package io.yici.catalogue;

import io.yici.catalogue.Registers.Field;
import io.yici.catalogue.Registers.Resource;
import io.yici.catalogue.ServiceGuide.Effort;
import io.yici.catalogue.ServiceGuide.Exempt;
import io.yici.catalogue.ServiceGuide.Fetched;
import io.yici.catalogue.ServiceGuide.Help;
import io.yici.catalogue.ServiceGuide.Result;
import io.yici.catalogue.ServiceGuide.Step;
import io.yici.catalogue.ServiceGuide.Topic;
import io.yici.catalogue.ServiceGuide.Voluntary;
import io.yici.catalogue.ServiceItem.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes guides out of published services and the registers they use. */
@Component
public class Guides {

    private final ResourceCatalogue catalogue;
    /** None where nothing runs, as in a check. */
    private final Optional<HandledTogether> together;

    Guides(ResourceCatalogue catalogue, Optional<HandledTogether> together) {
        this.catalogue = catalogue;
        this.together = together;
    }

    /** The guide of a version, in the language. */
    public ServiceGuide of(ServiceVersion version, Locale locale) {
        List<String> others = together.map(known -> known.with(version, locale)).orElse(List.of());
        return new Writer(version, catalogue.registers(), others, locale).guide();
    }

    private record Writer(ServiceVersion version, Registers registers, List<String> together, Locale locale) {

        ServiceGuide guide() {
            ServiceItem item = version.item();
            List<Fetched> fetched =
                    item.records().values().stream().map(this::fetched).toList();
            return new ServiceGuide(
                    item.id(),
                    version.number(),
                    item.code(),
                    text("service.name"),
                    text("service.summary"),
                    text("service.audience"),
                    item.theme(),
                    registers.departmentName(item.authority(), locale),
                    effort(item, fetched),
                    item.fee(),
                    item.channels().contains(ServiceItem.Channel.ONLINE),
                    item.promised(),
                    item.statutory(),
                    texts("condition.", item.conditions()),
                    texts("note.", item.notes()),
                    texts("basis.", item.basis()),
                    item.materials().stream().map(this::exempt).toList(),
                    item.optional().stream().map(this::voluntary).toList(),
                    fetched,
                    version.form().pages().stream().map(this::topic).toList(),
                    together,
                    item.steps().stream().map(this::step).toList(),
                    new Result(
                            text("outcome.certificate"),
                            item.outcome().validDays(),
                            optional("outcome.note").orElse(null)),
                    new Help(texts("appeal.", item.appeal()), text("consult"), text("complaint")));
        }

        private static Effort effort(ServiceItem item, List<Fetched> fetched) {
            long departments =
                    fetched.stream().map(Fetched::department).distinct().count();
            // What the departments know is never asked for on paper, and what else is needed is asked in the form.
            return new Effort(item.visits(), 0, fetched.size(), (int) departments, item.waitSeconds());
        }

        private Voluntary voluntary(ServiceItem.OptionalMaterial material) {
            String key = "material." + material.id();
            return new Voluntary(text(key), optional(key + ".note").orElse(null));
        }

        private Exempt exempt(ServiceItem.ExemptMaterial material) {
            List<Requirement> records = material.insteadOf().stream()
                    .flatMap(name -> version.item().requirement(name).stream())
                    .toList();
            return new Exempt(
                    text("material." + material.id()),
                    records.stream().map(record -> text(record.nameKey())).toList(),
                    records.stream().map(this::department).distinct().toList());
        }

        private Fetched fetched(Requirement requirement) {
            Optional<Resource> resource = registers.resource(requirement.resource());
            return new Fetched(
                    requirement.name(),
                    text(requirement.nameKey()),
                    department(requirement),
                    resource.map(found -> registers.texts().text(locale, found.nameKey()))
                            .orElse(requirement.resource()),
                    text("role." + requirement.of()),
                    version.item()
                            .role(requirement.of())
                            .map(ServiceItem.Role::consent)
                            .orElse(ServiceItem.Consent.SELF),
                    requirement.fields().stream()
                            .map(name -> resource.flatMap(found -> found.field(name))
                                    .map(this::fieldName)
                                    .orElse(name))
                            .toList(),
                    after(requirement),
                    text(requirement.purposeKey()),
                    texts("basis.", requirement.basis()));
        }

        private @Nullable String after(Requirement requirement) {
            return version.item()
                    .role(requirement.of())
                    .map(ServiceItem.Role::key)
                    .flatMap(key -> version.item().requirement(key.record()))
                    .map(record -> text(record.nameKey()))
                    .orElse(null);
        }

        private String fieldName(Field field) {
            return registers.texts().text(locale, field.nameKey());
        }

        private String department(Requirement requirement) {
            return registers
                    .resource(requirement.resource())
                    .map(resource -> registers.departmentName(resource.department(), locale))
                    .orElse(requirement.resource());
        }

        private Topic topic(FormSchema.Page page) {
            List<String> questions =
                    page.fields().stream().map(field -> text(field.label())).toList();
            return new Topic(page.label() == null ? questions.get(0) : text(page.label()), questions);
        }

        /** The texts of a step are written as name, colon, sentence. */
        private Step step(String id) {
            String[] parts = text("step." + id).split("[：:]\\s*", 2);
            return parts.length == 2 ? new Step(parts[0], parts[1]) : new Step(parts[0], "");
        }

        private String text(String key) {
            return version.texts().text(locale, key);
        }

        private Optional<String> optional(String key) {
            return version.texts().find(locale, key);
        }

        private List<String> texts(String prefix, List<String> ids) {
            return ids.stream().map(id -> text(prefix + id)).toList();
        }
    }
}
