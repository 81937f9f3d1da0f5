package io.yici.analysis;

import io.yici.analysis.AccessRules.Found;
import io.yici.analysis.AccessRules.Purpose;
import io.yici.analysis.Diagram.Step;
import io.yici.analysis.parts.FactReads;
import io.yici.analysis.parts.FieldUse;
import io.yici.analysis.parts.RuleReads;
import io.yici.analysis.parts.RuleTable;
import io.yici.catalogue.Comparison;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceItem;
import io.yici.engine.expression.FeelText;
import io.yici.engine.expression.JuelText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the records' fields are for at a step that people do. */
final class FieldPurposes {

    private static final Set<Registers.FieldType> IDENTIFYING =
            Set.of(Registers.FieldType.PERSON_ID, Registers.FieldType.NAME);

    private final ServiceItem item;
    private final Registers registers;
    private final Diagram diagram;
    private final RuleReads reads;
    private final List<RuleTable> tables;

    FieldPurposes(ServiceDefinition service, Registers registers, Diagram diagram) {
        this.item = service.item();
        this.registers = registers;
        this.diagram = diagram;
        this.reads = RuleReads.of(service);
        this.tables = RuleTable.of(service);
    }

    /** Purposes by field by record, in the order told to people. */
    Map<String, Map<String, Set<Purpose>>> at(Step step) {
        Found found = new Found();
        item.records().values().forEach(record -> found.add(record.name(), identifying(record), Purpose.IDENTIFY));
        item.people().values().stream()
                .flatMap(role -> Optional.ofNullable(role.key()).stream())
                .forEach(key -> found.add(use(List.of(List.of(key.record(), key.fact()))), Purpose.PEOPLE));
        Set<String> near = near(step);
        found.add(use(decided(near)), Purpose.DECIDE);
        found.add(use(conditions(near)), Purpose.ROUTE);
        found.add(use(paths(item.clerks().districtPath())), Purpose.PLACE);
        compared(found);
        var publicity = item.publicity();
        if (publicity != null) {
            publicity.shows().forEach(shown -> found.add(use(List.of(shown.path())), Purpose.PUBLISH));
        }
        item.outcome()
                .lines()
                .forEach(line -> found.add(
                        use(throughDecisions(FeelText.expression(line.value()).reads())), Purpose.CERTIFY));
        return found.all();
    }

    /** What a department is shown that is asked for its opinion: what the diagram names, and nothing that anybody else needs. */
    Map<String, Map<String, Set<Purpose>>> consulted(Step step) {
        Found found = new Found();
        found.add(use(DepartmentRules.shown(step)), Purpose.CONSULT);
        return found.all();
    }

    private static List<List<String>> paths(List<String> one) {
        return one.isEmpty() ? List.of() : List.of(one);
    }

    private Map<String, Set<String>> use(Collection<List<String>> paths) {
        return FieldUse.of(paths, item, registers);
    }

    private List<String> identifying(ServiceItem.Requirement record) {
        return registers
                .resource(record.resource())
                .map(resource -> record.fields().stream()
                        .filter(name -> resource.field(name)
                                .filter(field -> IDENTIFYING.contains(field.type()))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** The step itself, what a case may have passed before it, and what may come after it. */
    private Set<String> near(Step step) {
        Set<String> near = new LinkedHashSet<>(Reach.from(diagram, List.of(step.id()), flow -> true, id -> false));
        diagram.all().stream()
                .filter(other -> Reach.from(diagram, List.of(other.id()), flow -> true, id -> false)
                        .contains(step.id()))
                .forEach(other -> near.add(other.id()));
        return near;
    }

    private Set<List<String>> decided(Set<String> near) {
        Set<List<String>> paths = new LinkedHashSet<>();
        diagram.all().stream()
                .filter(step -> near.contains(step.id()))
                .flatMap(step -> Optional.ofNullable(step.decision()).stream())
                .forEach(decision -> paths.addAll(all(decision)));
        return paths;
    }

    /** What all rows of a decision read. */
    private Set<List<String>> all(String decision) {
        Set<List<String>> paths = new LinkedHashSet<>(reads.of(decision, null));
        reads.table(decision)
                .ifPresent(table -> table.rows().forEach(row -> paths.addAll(reads.of(decision, row.id()))));
        return paths;
    }

    private Set<List<String>> conditions(Set<String> near) {
        Set<List<String>> paths = new LinkedHashSet<>();
        diagram.all().stream()
                .filter(step -> near.contains(step.id()))
                .flatMap(step -> step.out().stream())
                .flatMap(flow -> Optional.ofNullable(flow.condition()).stream())
                .forEach(condition -> paths.addAll(JuelText.parse(condition).reads()));
        return throughDecisions(paths);
    }

    /** A name that a decision gives stands for what that decision reads. */
    private Set<List<String>> throughDecisions(Collection<List<String>> paths) {
        Set<List<String>> facts = new LinkedHashSet<>();
        for (List<String> path : paths) {
            if (tables.stream().anyMatch(table -> table.id().equals(path.get(0)))) {
                facts.addAll(all(path.get(0)));
            } else {
                facts.add(path);
            }
        }
        return facts;
    }

    /** Facts that two registers state, where at least one of them is asked here. */
    private void compared(Found found) {
        for (Comparison comparison : registers.comparisons()) {
            for (Comparison.Source source : comparison.sources()) {
                item.records().values().stream()
                        .filter(record -> record.resource().equals(source.resource()))
                        .forEach(record -> found.add(record.name(), fields(record, source.value()), Purpose.COMPARE));
            }
        }
    }

    private List<String> fields(ServiceItem.Requirement record, String expression) {
        Registers.Resource resource = registers.resource(record.resource()).orElse(null);
        if (resource == null) {
            return List.of();
        }
        Set<String> names = new HashSet<>();
        for (String name : FeelText.expression(expression).names()) {
            names.add(name);
            names.addAll(FactReads.names(resource.facts(), name));
        }
        return new ArrayList<>(record.fields().stream().filter(names::contains).toList());
    }
}
