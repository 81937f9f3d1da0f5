package io.yici.staff;

import io.yici.organisation.Department;
import io.yici.organisation.Duty;
import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import io.yici.organisation.Role;
import io.yici.organisation.WorkGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form for somebody of staff: between the boxes that are ticked and the lists of an {@link Entry}. */
final class ClerkForm {

    static final List<Role> ROLES =
            List.of(Role.CLERK, Role.OFFICER, Role.DESIGNER, Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR);

    private static final List<String> USUAL =
            Stream.of(Duty.INTAKE, Duty.REVIEW, Duty.APPROVE).map(Duty::key).toList();

    private ClerkForm() {}

    /** A box to tick. */
    record Box(String value, String text, boolean ticked) {}

    /** A group with what one may be there. */
    record Row(String id, String name, Box member, List<Box> duties, Box oversees) {

        Row {
            duties = List.copyOf(duties);
        }
    }

    /** A department with its groups; open where something in it is ticked. */
    record Unit(String id, String name, Box answers, List<Row> rows, boolean open) {

        Unit {
            rows = List.copyOf(rows);
        }
    }

    /** What was sent; a member of a group without any duty there is told apart, since no entry can say it. */
    static Entry read(String login, boolean enabled, MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", String.join("", sent.getOrDefault("name", List.of())));
        values.put("roles", String.join(";", sent.getOrDefault("roles", List.of())));
        List<String> groups = new ArrayList<>(sent.getOrDefault("answers", List.of()));
        for (String group : sent.getOrDefault("groups", List.of())) {
            List<String> duties = sent.getOrDefault("duties-" + group, List.of());
            groups.add(duties.equals(USUAL) ? group : group + ":" + String.join("+", duties));
        }
        values.put("groups", String.join(";", groups));
        values.put("supervised", String.join(";", sent.getOrDefault("supervised", List.of())));
        values.put("districts", String.join("", sent.getOrDefault("districts", List.of())));
        values.put("enabled", enabled ? "yes" : "no");
        return new Entry(EntryKind.CLERK, login, values);
    }

    /** Whether a group is ticked without any duty. */
    static boolean lacksDuty(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("groups", List.of()).stream()
                .anyMatch(
                        group -> sent.getOrDefault("duties-" + group, List.of()).isEmpty());
    }

    static List<Box> roles(Entry entry, StaffTexts texts, Locale locale) {
        Set<String> has = parts(entry, "roles");
        return ROLES.stream()
                .map(role -> new Box(role.key(), texts.role(role, locale), has.contains(role.key())))
                .toList();
    }

    static List<Unit> units(Entry entry, StaffTexts texts, Locale locale) {
        Map<String, List<String>> member = parts(entry, "groups").stream()
                .map(part -> part.split(":", 2))
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> part.length < 2 ? USUAL : Arrays.asList(part[1].split("\\+")),
                        (a, b) -> a));
        Set<String> supervised = parts(entry, "supervised");
        return texts.tree().entrySet().stream()
                .map(unit -> unit(unit.getKey(), unit.getValue(), member, supervised, texts, locale))
                .toList();
    }

    private static Unit unit(
            Department department,
            List<WorkGroup> groups,
            Map<String, List<String>> member,
            Set<String> supervised,
            StaffTexts texts,
            Locale locale) {
        Box answers =
                new Box(department.id(), texts.word("staff.answers", locale), member.containsKey(department.id()));
        List<Row> rows = groups.stream()
                .map(group -> row(group, member.get(group.id()), supervised, texts, locale))
                .toList();
        boolean some = answers.ticked()
                || rows.stream()
                        .anyMatch(row -> row.member().ticked() || row.oversees().ticked());
        return new Unit(department.id(), department.name(locale), answers, rows, some);
    }

    private static Row row(
            WorkGroup group, @Nullable List<String> duties, Set<String> supervised, StaffTexts texts, Locale locale) {
        List<String> shown = duties == null ? USUAL : duties;
        return new Row(
                group.id(),
                group.name(locale),
                new Box(group.id(), texts.word("staff.member", locale), duties != null),
                Arrays.stream(Duty.values())
                        .map(duty -> new Box(
                                duty.key(), texts.word("staff.duty." + duty.key(), locale), shown.contains(duty.key())))
                        .toList(),
                new Box(group.id(), texts.word("staff.supervised", locale), supervised.contains(group.id())));
    }

    private static Set<String> parts(Entry entry, String column) {
        return Arrays.stream(entry.value(column).split(";"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }
}
