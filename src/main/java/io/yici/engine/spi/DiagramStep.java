package io.yici.engine.spi;

/** A kind of step in a diagram: what the delegate expression {@code ${name}} of a service task stands for. */
public interface DiagramStep {

    /** The name in the delegate expression, such as {@code pullRecord}. */
    String name();

    /** Called when the case arrives, inside the engine's transaction: no department may be asked here. */
    StepResult enter(StepVisit visit);

    /** Called when a waiting step is woken; by default it is entered again. */
    default StepResult wake(StepVisit visit) {
        return enter(visit);
    }

    /** The case leaves the step: it has passed, something interrupted it, or the case was cancelled; inside the engine's transaction. */
    default void left(StepVisit visit) {}

    /** The case went over to another version of its diagram while it waited here: what is kept by the step's id is to be kept by the new one. */
    default void moved(StepVisit before, StepVisit now) {}
}
