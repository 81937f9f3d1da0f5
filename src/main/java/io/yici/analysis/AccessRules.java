package io.yici.analysis;

import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of which records staff may see at which step of a service, and for what purpose: read from its diagram, its rules and its item, so that nobody
 * keeps a list beside them. What no purpose needs at any step of a group is not for that group; where nothing is said, nothing may be seen.
 */
public record AccessRules(String service, List<Step> steps) {

    public AccessRules {
        steps = List.copyOf(steps);
    }

    /** What a field is seen for. */
    public enum Purpose {
        /** To know whose record it is. */
        IDENTIFY,
        /** It names the people whose records are needed. */
        PEOPLE,
        /** The rules read it. */
        DECIDE,
        /** The way of the case hangs on it. */
        ROUTE,
        /** It says in which district the case is worked on. */
        PLACE,
        /** It is compared with what another register says. */
        COMPARE,
        /** It is made public. */
        PUBLISH,
        /** It stands on the certificate. */
        CERTIFY,
        /** A department that is asked for its opinion is shown it. */
        CONSULT
    }

    /**
     * A step that people do.
     *
     * @param name in the diagram, in the language of its author
     * @param groups whose work it is
     * @param fields purposes by field by record
     */
    public record Step(
            String id, @Nullable String name, List<String> groups, Map<String, Map<String, Set<Purpose>>> fields) {

        public Step {
            groups = List.copyOf(groups);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        Set<String> of(String record) {
            return fields.getOrDefault(record, Map.of()).keySet();
        }
    }

    /**
     * The rules of a service.
     *
     * @throws DiagramUnreadable when there is no executable diagram, which cannot be where the service was published
     */
    public static AccessRules of(ServiceDefinition service, Registers registers) {
        Diagram diagram = DiagramFile.read(service, new ArrayList<>())
                .flatMap(DiagramFile::diagram)
                .orElseThrow(() -> new DiagramUnreadable(service.item().id()));
        FieldPurposes purposes = new FieldPurposes(service, registers, diagram);
        List<Step> steps = diagram.all().stream()
                .filter(step -> step.kind() == Diagram.Kind.USER || DepartmentRules.asks(step))
                .map(step -> DepartmentRules.asks(step)
                        ? new Step(step.id(), step.name(), DepartmentRules.groups(step), purposes.consulted(step))
                        : new Step(step.id(), step.name(), step.groups(), purposes.at(step)))
                .toList();
        return new AccessRules(service.item().id(), steps);
    }

    /**
     * The fields of a record that an item's readers may see: those of its own step, and those of all steps that are its group's.
     *
     * @param activity the step; empty where the item is of none
     */
    public Set<String> fields(String group, String activity, String record) {
        Set<String> fields = new LinkedHashSet<>();
        steps.stream()
                .filter(step -> step.groups().contains(group) || step.id().equals(activity))
                .forEach(step -> fields.addAll(step.of(record)));
        return fields;
    }

    /** The fields of a record that are needed at one step, whatever else its people do. */
    public Set<String> fieldsAt(String activity, String record) {
        return steps.stream()
                .filter(step -> step.id().equals(activity))
                .findFirst()
                .map(step -> step.of(record))
                .orElse(Set.of());
    }

    /** Purposes by field by record, as they are found. */
    static final class Found {

        private final Map<String, Map<String, Set<Purpose>>> fields = new LinkedHashMap<>();

        void add(String record, Iterable<String> names, Purpose purpose) {
            names.forEach(name -> fields.computeIfAbsent(record, key -> new LinkedHashMap<>())
                    .computeIfAbsent(name, key -> EnumSet.noneOf(Purpose.class))
                    .add(purpose));
        }

        void add(Map<String, Set<String>> some, Purpose purpose) {
            some.forEach((record, names) -> add(record, names, purpose));
        }

        Map<String, Map<String, Set<Purpose>>> all() {
            return fields;
        }
    }
}
