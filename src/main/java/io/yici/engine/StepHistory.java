package io.yici.engine;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases went through, step by step; nothing about whom. */
@Component
public class StepHistory {

    private final StepStore store;

    StepHistory(StepStore store) {
        this.store = store;
    }

    /**
     * Gives one step after the other, those of a case in order and together, without holding them all.
     *
     * @param definition the engine's id of the definition and version
     */
    @Transactional(readOnly = true)
    public void each(String definition, Consumer<Gone> taker) {
        try (Stream<Gone> steps = store.ways(definition)) {
            steps.forEach(taker);
        }
    }

    /**
     * A step a case went through, or stands at.
     *
     * @param trace a number for the case within this history, from 1; it leads to no case
     * @param end null while it stands there
     */
    public record Gone(
            int trace, String step, Instant start, @Nullable Instant end) {}
}
