package io.yici.engine;

import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** The case an execution belongs to: its business key. */
final class Dossiers {

    private Dossiers() {}

    static @Nullable UUID of(ExecutionEntity execution) {
        String key = execution.getProcessBusinessKey();
        return key == null ? null : UUID.fromString(key);
    }

    /** @throws IllegalStateException when the process was not started for a case */
    static UUID required(ExecutionEntity execution) {
        UUID dossier = of(execution);
        if (dossier == null) {
            throw new IllegalStateException("Process instance without a case: " + execution.getProcessInstanceId());
        }
        return dossier;
    }
}
