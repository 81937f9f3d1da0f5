package io.yici.engine;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many cases stand at each step of a diagram, and how long steps took. */
@Component
public class StepTimes {

    private final StepStore store;

    StepTimes(StepStore store) {
        this.store = store;
    }

    /**
     * By the step's id; steps no case came to are left out.
     *
     * @param definition the engine's id of the definition and version
     */
    @Transactional(readOnly = true)
    public Map<String, StepTime> of(String definition) {
        return store.times(definition);
    }

    /**
     * What is known of a step.
     *
     * @param standing cases that are there now
     * @param done how often it was gone through
     * @param median half of the times it took no longer; null while nobody went through
     * @param ninth nine of ten times it took no longer; null while nobody went through
     */
    public record StepTime(
            int standing,
            int done,
            @Nullable Duration median,
            @Nullable Duration ninth) {}
}
