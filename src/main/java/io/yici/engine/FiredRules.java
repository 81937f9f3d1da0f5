package io.yici.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.jspecify.annotations.Nullable;

/** Catches which rows of a decision table matched while {@link Decisions} evaluates on the same thread. */
final class FiredRules implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<@Nullable List<DmnDecisionTableEvaluationEvent>> EVENTS = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<DmnDecisionTableEvaluationEvent> caught = EVENTS.get();
        if (caught != null) {
            caught.add(event);
        }
    }

    /** Runs the evaluation and returns the tables it evaluated, required ones first. */
    List<DmnDecisionTableEvaluationEvent> during(Runnable evaluation) {
        List<DmnDecisionTableEvaluationEvent> caught = new ArrayList<>();
        EVENTS.set(caught);
        try {
            evaluation.run();
        } finally {
            EVENTS.remove();
        }
        return caught;
    }
}
