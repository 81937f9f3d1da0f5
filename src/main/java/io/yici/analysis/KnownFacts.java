package io.yici.analysis;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.Registers;
import io.yici.catalogue.Registers.Resource;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceItem.Requirement;
import io.yici.engine.expression.FeelText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts that conditions and decision tables of a service can read. */
final class KnownFacts {

    /** Facts every case has; what is below them is not told. */
    private static final Set<String> ALWAYS = Set.of("applicant", "caseNumber", "submittedOn", "disputes", "proven");

    private static final Set<String> REVIEW = Set.of("outcome", "kind");
    private static final Set<String> PUBLICITY = Set.of("objections");
    private static final Set<String> CALLED = Set.of("outcome", "number");
    private static final Set<String> DEPARTMENTS = Set.of("outcome", "agreed", "objected", "silent");

    private final ServiceDefinition service;
    private final Registers registers;
    private final Map<String, Set<String>> decisions = new HashMap<>();
    private final Map<String, Set<String>> tasks = new HashMap<>();
    private final Set<String> calls = new HashSet<>();
    private final Map<String, Set<String>> departments = new HashMap<>();

    KnownFacts(ServiceDefinition service, Registers registers) {
        this.service = service;
        this.registers = registers;
    }

    /** Makes a decision's outputs known. */
    void decision(String id, Set<String> outputs) {
        Set<String> names = new HashSet<>(outputs);
        names.add("outcome");
        decisions.put(id, names);
    }

    /** Makes known what becomes of a service that a step calls. */
    void call(String step) {
        calls.add(step);
    }

    /** Makes known what the departments say that a step asks, by their codes. */
    void departments(String step, Set<String> asked) {
        Set<String> names = new HashSet<>(asked);
        names.addAll(DEPARTMENTS);
        departments.put(step, names);
    }

    /** Makes the answers known that a step asks of the applicant. */
    void task(String step, Set<String> keys) {
        tasks.put(step, keys);
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(service.item().records().keySet());
        names.addAll(List.of("answers", "tasks", "called", "departments", "review", "people", "publicity"));
        names.addAll(ALWAYS);
        names.addAll(decisions.keySet());
        return names;
    }

    /** Whether there is such a fact. */
    boolean knows(List<String> path) {
        String name = path.get(0);
        Set<String> below = below(name);
        if (below == null) {
            return ALWAYS.contains(name);
        }
        return path.size() == 1 || (below.contains(path.get(1)) && knowsAnswer(path));
    }

    private boolean knowsAnswer(List<String> path) {
        if (path.size() == 2) {
            return true;
        }
        return switch (path.get(0)) {
            case "tasks" -> tasks.getOrDefault(path.get(1), Set.of()).contains(path.get(2));
            case "called" -> CALLED.contains(path.get(2));
            case "departments" ->
                departments.getOrDefault(path.get(1), Set.of()).contains(path.get(2));
            default -> true;
        };
    }

    /** What could have been meant: the names below the first one, or else all first names. */
    Set<String> near(List<String> path) {
        Set<String> below = below(path.get(0));
        if (below == null) {
            return names();
        }
        return below.stream().map(name -> path.get(0) + "." + name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fields of the record without which the fact has no value and that are not asked for. */
    Set<String> lacking(List<String> path) {
        Requirement requirement = service.item().records().get(path.get(0));
        Resource resource = requirement == null
                ? null
                : registers.resource(requirement.resource()).orElse(null);
        if (requirement == null || resource == null || path.size() < 2) {
            return Set.of();
        }
        Set<String> fields = new LinkedHashSet<>();
        needed(resource, path.get(1), fields, new HashSet<>());
        requirement.fields().forEach(fields::remove);
        return fields;
    }

    private @Nullable Set<String> below(String name) {
        Requirement requirement = service.item().records().get(name);
        if (requirement != null) {
            Set<String> facts = new HashSet<>(Set.of("rows", "disputed"));
            registers
                    .resource(requirement.resource())
                    .ifPresent(resource -> facts.addAll(resource.facts().keySet()));
            return facts;
        }
        if (name.equals("answers")) {
            return service.form().fields().map(FormSchema.Field::key).collect(Collectors.toSet());
        }
        return switch (name) {
            case "tasks" -> tasks.keySet();
            case "called" -> calls;
            case "departments" -> departments.keySet();
            case "review" -> REVIEW;
            case "people" -> service.item().people().keySet();
            case "publicity" -> PUBLICITY;
            default -> decisions.get(name);
        };
    }

    /** The fields that a fact of a record is made of; all of them where the rows themselves are read. */
    static Set<String> made(Resource resource, String fact) {
        if (fact.equals("rows")) {
            return resource.fields().keySet();
        }
        Set<String> fields = new LinkedHashSet<>();
        needed(resource, fact, fields, new HashSet<>());
        return fields;
    }

    private static void needed(Resource resource, String fact, Set<String> fields, Set<String> seen) {
        String expression = resource.facts().get(fact);
        if (expression == null || !seen.add(fact)) {
            return;
        }
        for (String name : FeelText.expression(expression).names()) {
            if (resource.facts().containsKey(name)) {
                needed(resource, name, fields, seen);
            } else if (resource.fields().containsKey(name)) {
                fields.add(name);
            }
        }
    }
}
