package io.yici.analysis.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** A case that the real engine carries out, step by step, beside the states that a graph holds possible. */
final class EngineWalk {

    private static final int MOST_STEPS = 40;

    private final ProcessEngine engine;
    private final Definition process;
    private final StateGraph graph;
    private final Random random;
    private final List<String> steps = new ArrayList<>();
    private Set<Integer> possible = new HashSet<>();
    private final Map<Integer, Map<String, Integer>> shown = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Map<String, Integer> now;
    private String whole = "";
    private boolean twice;
    private int visits;

    /** How the walk came out. */
    enum Outcome {
        ENDED,
        STUCK,
        LEFT_OFF
    }

    /**
     * A diagram that the engine has.
     *
     * @param calls whether it calls others
     */
    record Definition(String id, boolean calls) {}

    EngineWalk(ProcessEngine engine, Definition process, StateGraph graph, Random random) {
        this.engine = engine;
        this.process = process;
        this.graph = graph;
        this.random = random;
    }

    int visits() {
        return visits;
    }

    /**
     * Walks to an end, or as far as it goes.
     *
     * @throws AssertionError when the engine is in a state the graph does not know
     */
    Outcome walk() {
        whole = engine.getRuntimeService()
                .startProcessInstanceById(process.id())
                .getId();
        for (int state = 0; state < graph.size() && graph.states.parent(state) < 0; state++) {
            possible.add(state);
        }
        follow("start", false);
        for (int i = 0; i < MOST_STEPS; i++) {
            if (isCut() || (graph.net.remembers() && runsTwice())) {
                return Outcome.LEFT_OFF;
            }
            if (observed().isEmpty()) {
                return Outcome.ENDED;
            }
            if (!step()) {
                return Outcome.STUCK;
            }
        }
        return Outcome.LEFT_OFF;
    }

    /** Whether something was begun again while it ran. */
    boolean twice() {
        return twice;
    }

    /** Ids of all that was ever seen to run. */
    Set<String> seen() {
        return seen;
    }

    void forget() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(some ->
                        engine.getRuntimeService().deleteProcessInstance(some.getId(), "seen enough", true, true));
    }

    @Override
    public String toString() {
        return "after " + steps + " the engine is at " + observed();
    }

    private boolean isCut() {
        return possible.stream().anyMatch(graph.cut::get);
    }

    private boolean runsTwice() {
        return observed().entrySet().stream()
                .anyMatch(at -> at.getValue() > 1
                        && !at.getKey().startsWith("and")
                        && !at.getKey().startsWith("or"));
    }

    private boolean step() {
        List<Runnable> choices = new ArrayList<>();
        Map<String, Integer> now = observed();
        for (Task task : engine.getTaskService().createTaskQuery().list()) {
            choices.add(() -> complete(task));
        }
        for (EventSubscription event :
                engine.getRuntimeService().createEventSubscriptionQuery().list()) {
            if (!isRunning(event.getActivityId(), now)) {
                choices.add(() -> receive(event));
            }
        }
        for (Job job : engine.getManagementService().createJobQuery().list()) {
            choices.add(() -> time(job));
        }
        if (choices.isEmpty()) {
            return false;
        }
        choices.get(random.nextInt(choices.size())).run();
        return true;
    }

    private void complete(Task task) {
        String id = task.getTaskDefinitionKey();
        Map<String, Integer> before = observed();
        engine.getTaskService().complete(task.getId());
        now = null;
        visits += id.startsWith("visit") ? 1 : 0;
        // One of several instances done: for the graph they are one step.
        follow(id, before.equals(observed()));
    }

    /** A condition holds while a variable says so, which nothing but the event's own scope sees. */
    private void receive(EventSubscription event) {
        String id = String.valueOf(event.getActivityId());
        if ("conditional".equals(event.getEventType())) {
            engine.getRuntimeService().setVariableLocal(event.getExecutionId(), "go", id);
        } else {
            engine.getRuntimeService().messageEventReceived(event.getEventName(), event.getExecutionId());
        }
        follow(id, false);
    }

    private void time(Job job) {
        String id = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        engine.getManagementService().executeJob(job.getId());
        follow(id, false);
    }

    /** What an event that comes again and again leads to is looked at once at a time. */
    private boolean isRunning(@Nullable String event, Map<String, Integer> now) {
        for (Move move : graph.net.moves) {
            boolean leads = move.elements.contains(String.valueOf(event)) && move.take.length == 0;
            for (int place : leads ? move.put : new int[0]) {
                if (now.containsKey(graph.net.places.get(place).element())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From the states possible so far to those possible after what happened, by what the engine does at once. */
    private void follow(String happened, boolean mayStay) {
        now = null;
        steps.add(happened);
        Map<String, Integer> seen = observed();
        Set<Integer> after = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> reached = new HashSet<>();
        if (mayStay || happened.equals("start")) {
            open.addAll(possible);
        }
        for (int state : possible) {
            for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
                if (graph.move(edge).elements.contains(happened)) {
                    open.add(graph.edges.target(edge));
                }
            }
        }
        while (!open.isEmpty()) {
            int state = open.pop();
            if (reached.add(state)) {
                if (abstracted(state).equals(seen)) {
                    after.add(state);
                }
                for (int edge = graph.edges.begin(state); edge < graph.edges.end(state); edge++) {
                    if (graph.move(edge).atOnce) {
                        open.add(graph.edges.target(edge));
                    }
                }
            }
        }
        if (after.isEmpty() && reached.stream().noneMatch(graph.cut::get)) {
            throw new AssertionError("after " + steps + " the engine is at " + seen + ", the graph at "
                    + reached.stream()
                            .map(this::abstracted)
                            .distinct()
                            .limit(12)
                            .toList());
        }
        possible = after.isEmpty() ? reached : after;
    }

    /** What the engine would show in a state. */
    private Map<String, Integer> abstracted(int state) {
        return shown.computeIfAbsent(state, this::show);
    }

    private Map<String, Integer> show(int state) {
        long[] marking = graph.states.marking(state);
        Map<String, Integer> found = new TreeMap<>();
        for (Place place : graph.net.places) {
            int count = Place.count(marking, place.number());
            if (count > 0 && !place.element().isEmpty()) {
                found.merge(place.element(), count, Integer::sum);
            }
        }
        return found;
    }

    /** What is called runs as an instance of its own, beside that which calls it. */
    private Map<String, Integer> observed() {
        if (now == null) {
            now = look();
            seen.addAll(now.keySet());
            twice |= runsTwice();
        }
        return now;
    }

    private Map<String, Integer> look() {
        Map<String, Integer> found = new TreeMap<>();
        for (String instance : instances()) {
            ActivityInstance root = engine.getRuntimeService().getActivityInstance(instance);
            for (ActivityInstance child : root == null ? new ActivityInstance[0] : root.getChildActivityInstances()) {
                collect(child, found);
            }
        }
        return found;
    }

    /** To look for those that are called costs more than all the rest. */
    private List<String> instances() {
        return process.calls()
                ? engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                        .map(ProcessInstance::getId)
                        .toList()
                : List.of(whole);
    }

    private static void collect(ActivityInstance at, Map<String, Integer> found) {
        if (!at.getActivityId().endsWith("#multiInstanceBody")) {
            found.merge(at.getActivityId(), 1, Integer::sum);
        }
        for (ActivityInstance child : at.getChildActivityInstances()) {
            collect(child, found);
        }
    }
}
