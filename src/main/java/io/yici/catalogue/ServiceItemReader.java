package io.yici.catalogue;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.catalogue.ServiceItem.Audience;
import io.yici.catalogue.ServiceItem.CertificateLine;
import io.yici.catalogue.ServiceItem.Channel;
import io.yici.catalogue.ServiceItem.Consent;
import io.yici.catalogue.ServiceItem.DraftPolicy;
import io.yici.catalogue.ServiceItem.ExemptMaterial;
import io.yici.catalogue.ServiceItem.OptionalMaterial;
import io.yici.catalogue.ServiceItem.Outcome;
import io.yici.catalogue.ServiceItem.Publicity;
import io.yici.catalogue.ServiceItem.Requirement;
import io.yici.catalogue.ServiceItem.Role;
import io.yici.catalogue.ServiceItem.RoleKey;
import io.yici.catalogue.ServiceItem.Shown;
import io.yici.catalogue.ServiceItem.WhenMissing;
import io.yici.catalogue.yaml.YamlSection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code service.yaml}. */
final class ServiceItemReader {

    /** Where a service says nothing. */
    private static final int RETENTION_YEARS = 10;

    private ServiceItemReader() {}

    static ServiceItem read(YamlSection yaml) {
        YamlSection limits = yaml.section("limits");
        ServiceItem item = new ServiceItem(
                yaml.text("id"),
                yaml.text("code"),
                yaml.text("theme"),
                yaml.text("authority"),
                yaml.someOf("audience", Audience.class),
                yaml.someOf("channels", Channel.class),
                yaml.text("diagram"),
                yaml.text("form"),
                yaml.text("decision"),
                limit(limits.section("promised")),
                limit(limits.section("statutory")),
                yaml.whole("visits", 0, 100),
                yaml.decimal("fee"),
                yaml.whole("waitSeconds", 0, 3600),
                yaml.texts("basis"),
                yaml.texts("conditions"),
                yaml.texts("notes"),
                yaml.texts("steps"),
                yaml.texts("appeal"),
                exempt(yaml.sections("materials")),
                optional(yaml.sections("optional")),
                yaml.has("tolerant") ? yaml.texts("tolerant") : List.of(),
                outcome(yaml.section("outcome")),
                people(yaml),
                records(yaml),
                yaml.has("retentionYears") ? yaml.whole("retentionYears", 1, 100) : RETENTION_YEARS,
                yaml.has("publicity") ? publicity(yaml.section("publicity")) : null,
                yaml.has("clerks") ? forClerks(yaml.section("clerks")) : ForClerks.NOTHING,
                yaml.has("drafts") ? yaml.oneOf("drafts", DraftPolicy.class) : DraftPolicy.PIN,
                yaml.has("accepted") ? accepted(yaml.sections("accepted")) : List.of());
        limits.nothingElse();
        yaml.nothingElse();
        return item;
    }

    private static List<AcceptedFinding> accepted(List<YamlSection> sections) {
        return sections.stream()
                .map(yaml -> {
                    AcceptedFinding accepted =
                            new AcceptedFinding(yaml.text("rule"), yaml.oneOrMore("element"), yaml.text("reason"));
                    yaml.nothingElse();
                    return accepted;
                })
                .toList();
    }

    private static TimeLimit limit(YamlSection yaml) {
        TimeLimit limit = new TimeLimit(yaml.whole("amount", 1, TimeLimit.LONGEST), yaml.oneOf("unit", Unit.class));
        yaml.nothingElse();
        return limit;
    }

    private static List<ExemptMaterial> exempt(List<YamlSection> sections) {
        return sections.stream()
                .map(yaml -> {
                    ExemptMaterial material = new ExemptMaterial(yaml.text("id"), yaml.texts("insteadOf"));
                    yaml.nothingElse();
                    return material;
                })
                .toList();
    }

    private static List<OptionalMaterial> optional(List<YamlSection> sections) {
        return sections.stream()
                .map(yaml -> {
                    OptionalMaterial material = new OptionalMaterial(yaml.text("id"), yaml.text("field"));
                    yaml.nothingElse();
                    return material;
                })
                .toList();
    }

    private static Outcome outcome(YamlSection yaml) {
        Outcome outcome = new Outcome(
                yaml.text("certificate"),
                yaml.whole("validDays", 1, TimeLimit.LONGEST),
                yaml.someOf("delivery", Channel.class),
                yaml.sections("lines").stream().map(ServiceItemReader::line).toList(),
                yaml.has("reminder") ? reminder(yaml.section("reminder")) : null);
        yaml.nothingElse();
        return outcome;
    }

    private static TimeLimit reminder(YamlSection yaml) {
        TimeLimit before = new TimeLimit(yaml.whole("before", 1, TimeLimit.LONGEST), yaml.oneOf("unit", Unit.class));
        yaml.nothingElse();
        return before;
    }

    private static CertificateLine line(YamlSection yaml) {
        CertificateLine line = new CertificateLine(
                yaml.text("key"), yaml.oneOf("kind", ServiceItem.LineKind.class), yaml.text("value"));
        yaml.nothingElse();
        return line;
    }

    private static Map<String, Role> people(YamlSection yaml) {
        Map<String, Role> people = new LinkedHashMap<>();
        yaml.each("people", (name, section) -> people.put(name, role(name, section)));
        if (people.values().stream().filter(Role::self).count() != 1) {
            yaml.refuse("people.applicant", "people");
        }
        return people;
    }

    private static Role role(String name, YamlSection yaml) {
        Role role;
        if (yaml.truth("self", false)) {
            role = new Role(name, null, Consent.SELF, List.of());
        } else {
            role = new Role(
                    name,
                    new RoleKey(yaml.text("record"), yaml.text("fact")),
                    yaml.oneOf("consent", Consent.class),
                    yaml.texts("without"));
        }
        yaml.nothingElse();
        return role;
    }

    private static Publicity publicity(YamlSection yaml) {
        Publicity publicity = new Publicity(
                yaml.texts("basis"),
                yaml.sections("shows").stream().map(ServiceItemReader::shown).toList());
        yaml.nothingElse();
        return publicity;
    }

    private static Shown shown(YamlSection yaml) {
        Shown shown = new Shown(yaml.text("key"), yaml.text("fact"), yaml.oneOf("mask", Registers.Mask.class));
        yaml.nothingElse();
        return shown;
    }

    private static ForClerks forClerks(YamlSection yaml) {
        ForClerks clerks = new ForClerks(
                yaml.has("district") ? yaml.text("district") : null, yaml.has("earlier") ? yaml.text("earlier") : null);
        yaml.nothingElse();
        return clerks;
    }

    private static int wholeOr(YamlSection yaml, String name, int otherwise) {
        return yaml.has(name) ? yaml.whole(name, 1, 8_760) : otherwise;
    }

    private static Map<String, Requirement> records(YamlSection yaml) {
        Map<String, Requirement> records = new LinkedHashMap<>();
        yaml.each("records", (name, section) -> {
            records.put(
                    name,
                    new Requirement(
                            name,
                            section.text("resource"),
                            section.text("of"),
                            section.texts("fields"),
                            section.texts("basis"),
                            section.whole("deadlineSeconds", 1, 600),
                            section.someOf("missing", WhenMissing.class),
                            Duration.ofHours(wholeOr(section, "patienceHours", 24)),
                            Duration.ofHours(wholeOr(section, "maxAgeHours", 72))));
            section.nothingElse();
        });
        return records;
    }
}
