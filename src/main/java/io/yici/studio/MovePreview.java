package io.yici.studio;

import io.yici.cases.RelocationHindrance;
import io.yici.engine.WaitingStep;
import io.yici.studio.Impact.Fate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What moving the running cases of a version to the one that runs would mean.
 *
 * @param running how many there are
 * @param staying how many of them stay for now, and why
 * @param covered whether the new version asks departments for no more than was agreed to
 * @param askedAnew whether its questions are others: then it is looked at case by case whether the answers do
 * @param otherLimit whether it promises another day: then it is looked at case by case whether that is no later
 */
public record MovePreview(
        int from,
        int to,
        int running,
        Map<RelocationHindrance, Integer> staying,
        boolean covered,
        boolean askedAnew,
        boolean otherLimit,
        List<Line> steps) {

    public MovePreview {
        steps = List.copyOf(steps);
    }

    /** Whether no case can be moved, whatever step it stands at. */
    public boolean isBlocked() {
        return !covered || running == 0;
    }

    /**
     * A step of the old version.
     *
     * @param standing how many cases stand there
     * @param proposed step of the new version that takes its place; null where none does by itself
     * @param choices those that could
     * @param carriedOut whether the engine takes a case from the one to the other
     */
    public record Line(
            WaitingStep step,
            int standing,
            @Nullable WaitingStep proposed,
            List<WaitingStep> choices,
            boolean carriedOut) {

        public Line {
            choices = List.copyOf(choices);
        }

        /** Whether cases that stand there can go over. */
        public Fate fate() {
            if (choices.isEmpty() || (proposed != null && !carriedOut)) {
                return Fate.BLOCKED;
            }
            return proposed != null && proposed.id().equals(step.id()) ? Fate.SAFE : Fate.NEEDS_MAPPING;
        }
    }
}
