package io.yici.engine.spi;

import java.util.Map;
import java.util.UUID;

/**
 * A case standing at a step of its diagram.
 *
 * @param dossier the case
 * @param service id of the service, the key of the process definition
 * @param activity id of the step in the diagram
 * @param settings the step's {@code camunda:properties}
 */
public record StepVisit(UUID dossier, String service, String activity, Map<String, String> settings) {

    public StepVisit {
        settings = Map.copyOf(settings);
    }
}
