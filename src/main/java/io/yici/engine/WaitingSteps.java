package io.yici.engine;

import io.yici.engine.Vocabulary.Asked;
import io.yici.engine.spi.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/** Reads the steps at which cases wait from a diagram that is deployed. */
final class WaitingSteps {

    /** The settings without which two steps of a kind are not alike. */
    private static final List<String> SUBJECTS = List.of("record", "departments");

    private static final String REVIEW = "review";

    private WaitingSteps() {}

    static List<WaitingStep> of(ProcessDefinitionEntity definition) {
        return all(definition).stream()
                .filter(WaitingSteps::isStep)
                .map(WaitingSteps::step)
                .toList();
    }

    /** Also those within others. */
    static List<ActivityImpl> all(ScopeImpl scope) {
        List<ActivityImpl> all = new ArrayList<>();
        for (ActivityImpl activity : scope.getActivities()) {
            all.add(activity);
            all.addAll(all(activity));
        }
        return all;
    }

    static boolean isStep(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof StepBehavior
                || activity.getActivityBehavior() instanceof UserTaskActivityBehavior;
    }

    private static WaitingStep step(ActivityImpl activity) {
        String name = (String) activity.getProperty("name");
        if (activity.getActivityBehavior() instanceof StepBehavior behavior) {
            String kind = behavior.step().name();
            Map<String, String> settings = behavior.settings();
            String subject = SUBJECTS.stream()
                    .flatMap(setting -> Optional.ofNullable(settings.get(setting)).stream())
                    .map(value -> value.replace(" ", ""))
                    .findFirst()
                    .orElse("");
            return new WaitingStep(activity.getId(), name, key(StepKind::delegate, kind), subject);
        }
        String kind = Asked.of(activity).settings().getOrDefault("kind", REVIEW);
        return new WaitingStep(activity.getId(), name, key(StepKind::task, kind), "");
    }

    private static String key(Function<StepKind, @Nullable String> of, String name) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> name.equals(of.apply(kind)))
                .findFirst()
                .map(StepKind::key)
                .orElse(name);
    }
}
