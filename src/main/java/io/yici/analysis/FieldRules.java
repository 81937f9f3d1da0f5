package io.yici.analysis;

import io.yici.catalogue.Comparison;
import io.yici.catalogue.Registers.Resource;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceItem.Requirement;
import io.yici.catalogue.ServiceItem.RoleKey;
import io.yici.engine.expression.FeelText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Each field that is asked for is used, and is asked for once: whatever is not needed is not to be known. */
final class FieldRules {

    private final Subject subject;
    private final ServiceItem item;

    FieldRules(Subject subject) {
        this.subject = subject;
        this.item = subject.service().item();
    }

    /** Called when all that reads facts was looked at. */
    void check() {
        List<Requirement> before = new ArrayList<>();
        for (Requirement record : item.records().values()) {
            subject.registers().resource(record.resource()).ifPresent(resource -> {
                checkUse(record, resource);
                before.forEach(earlier -> checkTwice(record, earlier, resource));
            });
            before.add(record);
        }
    }

    private void checkUse(Requirement record, Resource resource) {
        Set<String> needed = needed(record, resource);
        if (needed.isEmpty()) {
            // That nothing of it is used is told of the record.
            return;
        }
        needed.addAll(resource.subject().fields());
        record.fields().stream()
                .filter(field -> resource.field(field).isPresent() && !needed.contains(field))
                .forEach(field -> subject.warning(
                        "field.unused", Subject.ITEM, element(record, field), line(record), field, record.name()));
    }

    private Set<String> needed(Requirement record, Resource resource) {
        Set<String> needed = new LinkedHashSet<>();
        for (List<String> path : subject.paths()) {
            if (path.get(0).equals(record.name())) {
                needed.addAll(path.size() == 1 ? resource.fields().keySet() : KnownFacts.made(resource, path.get(1)));
            }
        }
        item.people().values().forEach(role -> {
            RoleKey key = role.key();
            if (key != null && key.record().equals(record.name())) {
                needed.addAll(KnownFacts.made(resource, key.fact()));
            }
        });
        if (!needed.isEmpty()) {
            subject.registers().comparisons().forEach(comparison -> compared(comparison, resource, needed));
        }
        return needed;
    }

    /** What several registers state is compared whenever two of them were asked. */
    private void compared(Comparison comparison, Resource resource, Set<String> needed) {
        long asked = item.records().values().stream()
                .map(Requirement::resource)
                .distinct()
                .filter(id -> comparison.source(id).isPresent())
                .count();
        comparison
                .source(resource.id())
                .filter(source -> asked > 1)
                .ifPresent(source -> FeelText.expression(source.value())
                        .names()
                        .forEach(name -> needed.addAll(KnownFacts.made(resource, name))));
    }

    /** The same field of the same people is asked for under two names. */
    private void checkTwice(Requirement record, Requirement earlier, Resource resource) {
        if (!record.resource().equals(earlier.resource()) || !record.of().equals(earlier.of())) {
            return;
        }
        record.fields().stream()
                .filter(field -> earlier.fields().contains(field))
                .filter(field -> !resource.subject().fields().contains(field))
                .forEach(field -> subject.warning(
                        "field.pulled-twice",
                        Subject.ITEM,
                        element(record, field),
                        line(record),
                        field,
                        earlier.name()));
    }

    private static String element(Requirement record, String field) {
        return "records." + record.name() + ".fields." + field;
    }

    private int line(Requirement record) {
        return subject.service().line("records." + record.name() + ".fields");
    }
}
