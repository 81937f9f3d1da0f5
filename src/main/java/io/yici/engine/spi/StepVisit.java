package io.yici.engine.spi;

import java.util.Map;
import java.util.UUID;

/**
 * A case standing at a step of its diagram.
 *
 * @param dossier the case
 * @param definition id of the deployed process definition the case runs on
 * @param activity id of the step in the diagram
 * @param settings the step's {@code camunda:properties}; for a business rule task also {@code decision}, the decision it refers to
 */
public record StepVisit(UUID dossier, String definition, String activity, Map<String, String> settings) {

    public StepVisit {
        settings = Map.copyOf(settings);
    }
}
