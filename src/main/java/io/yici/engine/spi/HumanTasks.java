package io.yici.engine.spi;

/** Is told, inside the engine's transaction, of steps that wait for a person. */
public interface HumanTasks {

    void opened(HumanTask task);

    /** The task was completed, or its case was cancelled. */
    void closed(String taskId);

    /** The case went over to another version of its diagram: the task is the same, at this step and with these settings. */
    default void moved(HumanTask before, HumanTask now) {}
}
