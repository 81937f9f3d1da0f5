package io.yici.engine.spi;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A step that waits for a person of a department.
 *
 * @param id the engine's task id
 * @param dossier the case
 * @param activity id of the step in the diagram
 * @param groups who may take it
 * @param settings the step's {@code camunda:properties}
 */
public record HumanTask(String id, UUID dossier, String activity, List<String> groups, Map<String, String> settings) {

    public HumanTask {
        groups = List.copyOf(groups);
        settings = Map.copyOf(settings);
    }
}
