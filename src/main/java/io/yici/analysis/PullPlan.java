package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Step;
import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceItem.Requirement;
import io.yici.catalogue.ServiceItem.Role;
import io.yici.catalogue.ServiceItem.RoleKey;
import io.yici.engine.expression.JuelText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records a service needs and in which order they can be had, read from its diagram. All pulls of a wave can run at once; a later
 * wave waits for the records that name its people. However the diagram is drawn, the wait is the longest chain, not the sum.
 *
 * @param waves what is pulled before the case runs; {@link Need#IF_KEYED} pulls only for the people there are
 * @param onDemand what is pulled only once the case stands at its step
 */
public record PullPlan(List<List<Pull>> waves, List<Pull> onDemand) {

    /** The fact that tells how many people a role has. */
    private static final String PEOPLE = "people";

    public PullPlan {
        waves = waves.stream().map(List::copyOf).toList();
        onDemand = List.copyOf(onDemand);
    }

    /**
     * The plan of a service.
     *
     * @throws DiagramUnreadable when there is no executable diagram, which cannot be where the service was published
     */
    public static PullPlan of(ServiceDefinition service) {
        List<Finding> findings = new ArrayList<>();
        return DiagramFile.read(service, findings)
                .flatMap(DiagramFile::diagram)
                .map(diagram -> of(diagram, service.item()))
                .orElseThrow(() -> new DiagramUnreadable(service.item().id()));
    }

    static PullPlan of(Diagram diagram, ServiceItem item) {
        Set<String> sure = SurePulls.of(diagram);
        Map<String, Pull> pulls = new LinkedHashMap<>();
        for (Step step : diagram.all()) {
            step.pulls()
                    .flatMap(item::requirement)
                    .ifPresent(requirement -> item.role(requirement.of())
                            .ifPresent(role -> pulls.putIfAbsent(
                                    requirement.name(),
                                    pull(
                                            diagram,
                                            step,
                                            requirement,
                                            role,
                                            item,
                                            sure.contains(SurePulls.pull(requirement.name()))))));
        }
        return arrange(pulls);
    }

    /** All pulls, wave by wave and then those on demand. */
    public List<Pull> all() {
        List<Pull> all = new ArrayList<>();
        waves.forEach(all::addAll);
        all.addAll(onDemand);
        return all;
    }

    /** The pull of a requirement. */
    public Optional<Pull> pull(String requirement) {
        return all().stream()
                .filter(pull -> pull.requirement().equals(requirement))
                .findFirst();
    }

    private static Pull pull(
            Diagram diagram, Step step, Requirement requirement, Role role, ServiceItem item, boolean sure) {
        List<Flow> gates = Reach.gates(diagram, step.id());
        List<String> guards = gates.stream()
                .map(Flow::condition)
                .filter(condition -> condition != null)
                .toList();
        Need need = Need.ON_DEMAND;
        if (sure) {
            need = role.self() ? Need.ALWAYS : Need.IF_KEYED;
        } else if (role.key() != null && isDecidedByKey(diagram, step, gates, item.sources(role))) {
            need = Need.IF_KEYED;
        }
        return new Pull(requirement.name(), step.id(), role.name(), role.key(), item.sources(role), need, guards);
    }

    /** Whether the step is passed whenever its conditions hold, and these look at nothing but the records that name its people. */
    private static boolean isDecidedByKey(Diagram diagram, Step step, List<Flow> gates, List<String> sources) {
        Set<String> ids = new HashSet<>();
        for (Flow gate : gates) {
            boolean shared = diagram.step(gate.from())
                    .filter(from -> from.kind() == Diagram.Kind.PARALLEL)
                    .isPresent();
            boolean looksAtKey = gate.condition() != null
                    && JuelText.parse(gate.condition()).reads().stream()
                            .allMatch(path ->
                                    sources.contains(path.get(0)) || path.get(0).equals(PEOPLE));
            if (!shared && !looksAtKey) {
                return false;
            }
            if (!shared) {
                ids.add(gate.id());
            }
        }
        return SurePulls.given(diagram, ids).contains(step.id());
    }

    private static PullPlan arrange(Map<String, Pull> pulls) {
        List<List<Pull>> waves = new ArrayList<>();
        Map<String, Pull> open = new LinkedHashMap<>();
        List<Pull> onDemand = new ArrayList<>();
        pulls.forEach((name, pull) -> {
            if (pull.need() == Need.ON_DEMAND) {
                onDemand.add(pull);
            } else {
                open.put(name, pull);
            }
        });
        List<String> had = new ArrayList<>();
        while (true) {
            List<Pull> wave = open.values().stream()
                    .filter(pull -> had.containsAll(pull.sources()))
                    .toList();
            if (wave.isEmpty()) {
                break;
            }
            waves.add(wave);
            wave.forEach(pull -> {
                open.remove(pull.requirement());
                had.add(pull.requirement());
            });
        }
        open.values().forEach(pull -> onDemand.add(pull.onDemand()));
        return new PullPlan(waves, onDemand);
    }

    /** When a record is needed. */
    public enum Need {
        /** In every case. */
        ALWAYS,
        /** When the record before it names somebody. */
        IF_KEYED,
        /** When the case stands at the step. */
        ON_DEMAND
    }

    /**
     * One pull.
     *
     * @param activity id of the step in the diagram
     * @param role whose record it is
     * @param key record and fact that name the person; null for the applicant
     * @param sources records that must be there before it is known whom to ask about
     * @param guards JUEL conditions that all hold when the step is passed, as far as they are known
     */
    public record Pull(
            String requirement,
            String activity,
            String role,
            @Nullable RoleKey key,
            List<String> sources,
            Need need,
            List<String> guards) {

        public Pull {
            sources = List.copyOf(sources);
            guards = List.copyOf(guards);
        }

        private Pull onDemand() {
            return new Pull(requirement, activity, role, key, sources, Need.ON_DEMAND, guards);
        }
    }
}
