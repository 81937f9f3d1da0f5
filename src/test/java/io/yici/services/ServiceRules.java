package io.yici.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.jspecify.annotations.Nullable;

/** The decision tables of a shipped service, and which of their rows have fired so far. */
final class ServiceRules {

    private final String service;
    private final Set<String> fired = new HashSet<>();
    private final DmnEngine engine;

    ServiceRules(String service) {
        this.service = service;
        var settings = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        settings.getCustomPostDecisionEvaluationListeners().add(event -> {
            note(event.getDecisionResult());
            event.getRequiredDecisionResults().forEach(this::note);
        });
        this.engine = settings.buildEngine();
    }

    private void note(DmnDecisionLogicEvaluationEvent event) {
        if (event instanceof DmnDecisionTableEvaluationEvent table) {
            table.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(fired::add);
        }
    }

    DmnDecisionResult decide(String decision, Map<String, @Nullable Object> facts) {
        return engine.evaluateDecision(decision(decision), facts);
    }

    List<Object> column(String decision, String output, Map<String, @Nullable Object> facts) {
        return decide(decision, facts).collectEntries(output);
    }

    /** Ids of the rows of these decisions that have not fired. */
    Set<String> unfired(String... decisions) {
        Set<String> unfired = new TreeSet<>();
        for (String id : decisions) {
            ((DmnDecisionTableImpl) decision(id).getDecisionLogic())
                    .getRules().stream().map(DmnDecisionTableRuleImpl::getId).forEach(unfired::add);
        }
        unfired.removeAll(fired);
        return unfired;
    }

    private DmnDecision decision(String id) {
        try (InputStream in = Files.newInputStream(Path.of("processes", service, "eligibility.dmn"))) {
            return engine.parseDecision(id, in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
