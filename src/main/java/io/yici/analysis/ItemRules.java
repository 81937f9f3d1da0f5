package io.yici.analysis;

import io.yici.calendar.TimeLimit;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.Registers.Department;
import io.yici.catalogue.Registers.Mask;
import io.yici.catalogue.Registers.Resource;
import io.yici.catalogue.Registers.Sharing;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceItem.Requirement;
import io.yici.catalogue.ServiceItem.Role;
import io.yici.catalogue.ServiceItem.RoleKey;
import io.yici.codes.InvalidCode;
import io.yici.codes.ItemCode;
import io.yici.engine.expression.FeelText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code service.yaml} against the registers, the form and itself. */
final class ItemRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Subject subject;
    private final ServiceItem item;

    ItemRules(Subject subject) {
        this.subject = subject;
        this.item = subject.service().item();
    }

    void check() {
        String folder = subject.service().folder().name();
        if (!ID.matcher(item.id()).matches() || !item.id().equals(folder)) {
            subject.item("item.id", "id", item.id(), folder);
        }
        checkCode();
        if (subject.service().folder().file(item.diagram()).isEmpty()) {
            subject.item("file.missing", "diagram", item.diagram());
        }
        item.people().values().forEach(this::checkRole);
        item.records().values().forEach(this::checkRequirement);
        checkMaterials();
        // It may show what a decision says, and decisions are read after this.
        subject.later(this::checkPublicity);
        subject.later(this::checkLines);
        checkDistrict();
        checkReminder();
    }

    /** What the certificate states is made of facts and decisions. */
    private void checkLines() {
        String setting = "outcome.lines";
        int line = subject.service().line("outcome");
        item.outcome().lines().forEach(stated -> {
            FeelText feel = FeelText.expression(stated.value());
            if (feel.problem() != null) {
                subject.error("feel.syntax", Subject.ITEM, setting, line, stated.value(), feel.problem());
            }
            subject.reads(feel.reads(), Subject.ITEM, setting, line);
        });
    }

    private void checkDistrict() {
        List<String> path = item.clerks().districtPath();
        if (path.isEmpty()) {
            return;
        }
        Optional<Requirement> requirement = item.requirement(path.get(0));
        if (requirement.isEmpty()) {
            subject.item("record.unknown", "clerks.district", path.get(0));
        } else if (!subject.facts().knows(path)) {
            subject.item("fact.unknown", "clerks.district", String.join(".", path), facts(requirement.get()));
        } else {
            subject.uses(path);
            lacking(path, "clerks.district");
        }
    }

    private void lacking(List<String> path, String setting) {
        subject.later(() -> subject.facts()
                .lacking(path)
                .forEach(field -> subject.item("fact.fields", setting, String.join(".", path), field, path.get(0))));
    }

    /** Nobody is reminded before there is a certificate; a working day is never shorter than a calendar day. */
    private void checkReminder() {
        TimeLimit reminder = item.outcome().reminder();
        if (reminder != null && reminder.amount() >= item.outcome().validDays()) {
            subject.item(
                    "outcome.reminder",
                    "outcome.reminder",
                    reminder.amount(),
                    item.outcome().validDays());
        }
    }

    private void checkCode() {
        Optional<Department> authority = subject.registers().department(item.authority());
        if (authority.isEmpty()) {
            subject.item("item.authority", "authority", item.authority());
        }
        try {
            ItemCode code = ItemCode.of(item.code());
            authority
                    .filter(department ->
                            !department.agency().equals(code.agency().value()))
                    .ifPresent(department -> subject.item(
                            "item.code-authority", "code", code.agency().value(), department.agency()));
        } catch (InvalidCode invalid) {
            subject.item("item.code", "code", item.code());
        }
    }

    private void checkRole(Role role) {
        RoleKey key = role.key();
        if (key == null) {
            return;
        }
        String setting = "people." + role.name();
        Optional<Requirement> requirement = item.requirement(key.record());
        if (requirement.isEmpty()) {
            subject.item("record.unknown", setting, key.record());
        } else if (!subject.facts().knows(List.of(key.record(), key.fact()))) {
            subject.item("fact.unknown", setting, key.record() + "." + key.fact(), facts(requirement.get()));
        } else {
            lacking(List.of(key.record(), key.fact()), setting);
        }
        for (String other : role.without()) {
            if (item.role(other).filter(found -> !found.self()).isEmpty()) {
                subject.item("people.without", setting + ".without", other);
            }
        }
        if (isCycle(role, new HashSet<>())) {
            subject.item("people.cycle", setting, role.name());
        }
    }

    private String facts(Requirement requirement) {
        return subject.registers()
                .resource(requirement.resource())
                .map(resource -> String.join(", ", resource.facts().keySet()))
                .orElse("");
    }

    /** Whether finding the person needs a record of that very person. */
    private boolean isCycle(Role role, Set<String> above) {
        if (role.self()) {
            return false;
        }
        Set<String> from = new HashSet<>(above);
        return !from.add(role.name())
                || item.sources(role).stream()
                        .flatMap(record -> item.requirement(record).stream())
                        .flatMap(requirement -> item.role(requirement.of()).stream())
                        .anyMatch(before -> isCycle(before, from));
    }

    private void checkRequirement(Requirement requirement) {
        String setting = "records." + requirement.name();
        if (item.role(requirement.of()).isEmpty()) {
            subject.item(
                    "record.role",
                    setting + ".of",
                    requirement.of(),
                    String.join(", ", item.people().keySet()));
        }
        if (requirement.fields().isEmpty() || requirement.basis().isEmpty()) {
            subject.item("record.empty", setting, requirement.name());
        }
        Optional<Resource> resource = subject.registers().resource(requirement.resource());
        if (resource.isEmpty()) {
            subject.item("resource.unknown", setting + ".resource", requirement.resource());
            return;
        }
        if (resource.get().sharing() == Sharing.NONE) {
            subject.item("resource.not-shared", setting + ".resource", requirement.resource());
        }
        for (String field : requirement.fields()) {
            if (resource.get().field(field).isEmpty()) {
                subject.item("field.unknown", setting + ".fields", field, requirement.resource());
            }
        }
        for (String field : resource.get().subject().fields()) {
            if (!requirement.fields().contains(field)) {
                subject.item("record.subject", setting + ".fields", field, requirement.name());
            }
        }
    }

    /** What is made public is a fact; who the applicant is, and what they wrote, is never shown whole. */
    private void checkPublicity() {
        ServiceItem.Publicity publicity = item.publicity();
        if (publicity == null) {
            return;
        }
        for (ServiceItem.Shown shown : publicity.shows()) {
            boolean personal =
                    List.of("applicant", "answers").contains(shown.path().get(0));
            if (personal && shown.mask() == Mask.NONE) {
                subject.item("publicity.unmasked", "publicity", shown.fact());
            }
            subject.reads(
                    List.of(shown.path()),
                    Subject.ITEM,
                    "publicity",
                    subject.service().line("publicity"));
        }
    }

    private void checkMaterials() {
        item.tolerant().stream()
                .filter(key -> item.requirement(key).isEmpty())
                .filter(key -> !isFile(key))
                .forEach(key -> subject.item("material.late", "tolerant", key));
        item.materials()
                .forEach(material -> material.insteadOf().stream()
                        .filter(record -> item.requirement(record).isEmpty())
                        .forEach(record -> subject.item("record.unknown", "materials", record)));
        item.optional().stream()
                .filter(material -> !isFile(material.field()))
                .forEach(material -> subject.item("material.field", "optional", material.id(), material.field()));
    }

    private boolean isFile(String key) {
        return subject.service()
                .form()
                .field(key)
                .filter(field -> field.kind() == FormSchema.Kind.FILE)
                .isPresent();
    }
}
