package io.yici.staff;

import io.yici.organisation.EntryKind;
import io.yici.organisation.OrganisationChange;
import io.yici.organisation.OrganisationChanges;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes of the organisation in words. */
@Component
class ChangeLines {

    private final OrganisationChanges changes;
    private final StaffTexts texts;

    ChangeLines(OrganisationChanges changes, StaffTexts texts) {
        this.changes = changes;
        this.texts = texts;
    }

    /**
     * A change as a page shows it.
     *
     * @param href of what was changed
     * @param undoable whether it can be undone now
     */
    record Line(
            long position,
            String at,
            String by,
            String kind,
            String subject,
            String href,
            String what,
            List<Part> parts,
            boolean undoable) {

        Line {
            parts = List.copyOf(parts);
        }
    }

    /** One thing that is not as it was; a dash where there was nothing. */
    record Part(String column, String before, String after) {}

    List<Line> of(List<OrganisationChange> all, Locale locale) {
        Map<String, String> names = texts.names(locale);
        return all.stream().map(one -> line(one, names, locale)).toList();
    }

    private Line line(OrganisationChange one, Map<String, String> names, Locale locale) {
        return new Line(
                one.position(),
                texts.time(one.at(), locale),
                texts.name(one.by()),
                texts.word("staff.kind." + one.kind().key(), locale),
                one.subject(),
                texts.address(one.kind(), one.subject()),
                texts.word("staff.what." + one.what().key(), locale),
                parts(one.kind(), one.differences(), names, locale),
                changes.isUndoable(one));
    }

    List<Part> parts(
            EntryKind kind, List<OrganisationChange.Difference> differences, Map<String, String> names, Locale locale) {
        return differences.stream()
                .map(one -> new Part(
                        texts.word("staff.column." + one.column(), locale),
                        value(kind, one.column(), one.before(), names, locale),
                        value(kind, one.column(), one.after(), names, locale)))
                .toList();
    }

    private String value(EntryKind kind, String column, String value, Map<String, String> names, Locale locale) {
        if (value.isEmpty()) {
            return "—";
        }
        if (kind != EntryKind.CLERK) {
            return column.equals("department") ? names.getOrDefault(value, value) : value;
        }
        return Arrays.stream(value.split(";"))
                .map(part -> part(column, part, names, locale))
                .collect(Collectors.joining(texts.separator(locale)));
    }

    private String part(String column, String part, Map<String, String> names, Locale locale) {
        return switch (column) {
            case "roles" -> texts.word("staff.role." + part, locale);
            case "enabled" -> texts.word("staff.enabled." + part, locale);
            case "supervised" -> names.getOrDefault(part, part);
            case "groups" -> {
                String[] both = part.split(":", 2);
                String name = names.getOrDefault(both[0], both[0]);
                yield both.length < 2 ? name : texts.word("staff.group.duties", locale, name, duties(both[1], locale));
            }
            default -> part;
        };
    }

    private String duties(String duties, Locale locale) {
        return Arrays.stream(duties.split("\\+"))
                .map(duty -> texts.word("staff.duty." + duty, locale))
                .collect(Collectors.joining(texts.separator(locale)));
    }
}
