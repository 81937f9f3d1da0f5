package io.yici.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An executable process as a graph. Embedded subprocesses are dissolved: their inside follows on the step that stands for them, and what
 * follows them follows on their ends.
 *
 * @param file in which it is drawn
 * @param process its id
 * @param start ids of the steps where a case begins
 * @param anytime ids of the steps that may begin whenever their event comes
 * @param steps by id, in the file's order
 * @param cutShort whether something may end parallel branches before they are done
 */
record Diagram(
        String file,
        String process,
        List<String> start,
        List<String> anytime,
        Map<String, Step> steps,
        boolean cutShort) {

    Diagram {
        start = List.copyOf(start);
        anytime = List.copyOf(anytime);
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    Collection<Step> all() {
        return steps.values();
    }

    Optional<Step> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** What a step is, as far as it matters here. */
    enum Kind {
        START,
        END,
        SERVICE,
        USER,
        RULE,
        CHOICE,
        PARALLEL,
        INCLUSIVE,
        CALL,
        OTHER
    }

    /**
     * A node of the diagram.
     *
     * @param properties its {@code camunda:properties}
     * @param delegate name in the delegate expression <code>${name}</code>, or the whole text where it is none of that form
     * @param decision id of the decision a business rule task refers to
     * @param formKey form a clerk's task names, or null
     * @param defaultFlow id of the flow taken when no condition holds
     * @param out flows that leave it
     * @param instead ids of the steps that follow when it is interrupted
     * @param besides ids of the steps that may begin while it goes on
     * @param repeated whether one arrival may carry it out several times
     */
    record Step(
            String id,
            @Nullable String name,
            Kind kind,
            Map<String, String> properties,
            @Nullable String delegate,
            @Nullable String decision,
            List<String> groups,
            @Nullable String formKey,
            @Nullable String defaultFlow,
            List<Flow> out,
            List<String> instead,
            List<String> besides,
            boolean repeated) {

        Step {
            properties = Map.copyOf(properties);
            groups = List.copyOf(groups);
            out = List.copyOf(out);
            instead = List.copyOf(instead);
            besides = List.copyOf(besides);
        }

        Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }

        /** The requirement it pulls; empty where it pulls none. */
        Optional<String> pulls() {
            return "pullRecord".equals(delegate) ? property("record") : Optional.empty();
        }

        /** Whether the applicant comes in person here. */
        boolean visit() {
            return "visit".equals(properties.get("kind"));
        }
    }

    /**
     * A way from one step to the next.
     *
     * @param condition JUEL, or null
     */
    record Flow(String id, String from, String to, @Nullable String condition) {}
}
