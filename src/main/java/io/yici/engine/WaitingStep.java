package io.yici.engine;

import org.jspecify.annotations.Nullable;

/**
 * A step of a diagram at which a case may wait.
 *
 * @param name what people call it, or null
 * @param kind what is done there, a key of {@link io.yici.engine.spi.StepKind}
 * @param subject what it is done with, where that is settled: the record that is pulled, the departments that are asked; empty for others
 */
public record WaitingStep(String id, @Nullable String name, String kind, String subject) {

    /** Whether one can take the other's place: the same is done there with the same. */
    public boolean isLike(WaitingStep other) {
        return kind.equals(other.kind) && subject.equals(other.subject);
    }
}
