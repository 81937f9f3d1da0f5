package io.yici.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.engine.spi.CaseWatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates the decisions deployed beside a process definition. */
@Component
public class Decisions {

    private final ProcessEngineConfigurationImpl engine;
    private final FiredRules firedRules;
    private final Cache<Key, String> ids =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Decisions(ProcessEngineConfigurationImpl engine, FiredRules firedRules) {
        this.engine = engine;
        this.firedRules = firedRules;
    }

    /**
     * Evaluates a decision in the version deployed together with the process definition.
     *
     * @param definition id of the process definition
     * @param decision id of the decision in its DMN file
     * @param names the facts there are
     * @param facts a fact's value, read when a cell names it
     */
    public DecisionResult evaluate(
            String definition, String decision, Set<String> names, Function<String, @Nullable Object> facts) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> evaluateIn(definition, decision, new FactContext(names, facts)));
    }

    /**
     * Whether a version of a decision was deployed together with the process definition.
     *
     * @param definition id of the process definition
     * @param decided id of the decision's version, as {@link DecisionResult#definition} tells it
     */
    public boolean isBeside(String definition, String decided) {
        RepositoryService deployed = engine.getRepositoryService();
        DecisionDefinition table = deployed.createDecisionDefinitionQuery()
                .decisionDefinitionId(decided)
                .singleResult();
        return table != null
                && table.getDeploymentId()
                        .equals(deployed.getProcessDefinition(definition).getDeploymentId());
    }

    /**
     * A decision of a file that is not deployed.
     *
     * @param dmn the file
     */
    public UndeployedDecision undeployed(byte[] dmn, String decision) {
        return UndeployedDecision.of(engine, dmn, decision);
    }

    private DecisionResult evaluateIn(String definition, String decision, VariableContext facts) {
        DeploymentCache deployed = engine.getDeploymentCache();
        String id = ids.get(new Key(definition, decision), key -> find(deployed, key));
        DecisionDefinitionEntity known = deployed.findDecisionDefinitionFromCache(id);
        DecisionDefinitionEntity table = known == null ? deployed.findDeployedDecisionDefinitionById(id) : known;
        List<DmnDecisionResult> result = new ArrayList<>(1);
        List<DmnDecisionTableEvaluationEvent> tables =
                firedRules.during(() -> result.add(engine.getDmnEngine().evaluateDecision(table, facts)));
        return new DecisionResult(
                decision,
                table.getId(),
                rows(result.get(0), rulesOf(decision, tables)),
                parameters(decision, tables),
                matched(tables));
    }

    private static Set<CaseWatch.MatchedRow> matched(List<DmnDecisionTableEvaluationEvent> tables) {
        return tables.stream()
                .flatMap(event -> event.getMatchingRules().stream()
                        .map(rule -> new CaseWatch.MatchedRow(
                                event.getDecisionTable().getKey(), rule.getId())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String find(DeploymentCache deployed, Key key) {
        String deployment =
                deployed.findDeployedProcessDefinitionById(key.definition()).getDeploymentId();
        DecisionDefinition table =
                deployed.findDeployedDecisionDefinitionByDeploymentAndKey(deployment, key.decision());
        return table.getId();
    }

    private static List<String> rulesOf(String decision, List<DmnDecisionTableEvaluationEvent> tables) {
        return tables.stream()
                .filter(event -> event.getDecisionTable().getKey().equals(decision))
                .flatMap(event -> event.getMatchingRules().stream())
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
    }

    private static Map<String, @Nullable Object> parameters(
            String decision, List<DmnDecisionTableEvaluationEvent> tables) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        tables.stream()
                .filter(event -> !event.getDecisionTable().getKey().equals(decision))
                .flatMap(event -> event.getMatchingRules().stream())
                .flatMap(rule -> rule.getOutputEntries().values().stream())
                .forEach(output ->
                        parameters.put(output.getOutputName(), output.getValue().getValue()));
        return parameters;
    }

    private static List<DecisionResult.Row> rows(DmnDecisionResult result, List<String> rules) {
        List<DecisionResult.Row> rows = new ArrayList<>();
        for (DmnDecisionResultEntries entries : result) {
            Map<String, @Nullable Object> outputs = new LinkedHashMap<>(entries.getEntryMap());
            rows.add(new DecisionResult.Row(rows.size() < rules.size() ? rules.get(rows.size()) : null, outputs));
        }
        return rows;
    }

    private record Key(String definition, String decision) {}

    private record FactContext(Set<String> names, Function<String, @Nullable Object> facts) implements VariableContext {

        @Override
        public @Nullable TypedValue resolve(String name) {
            return names.contains(name) ? Variables.untypedValue(facts.apply(name)) : null;
        }

        @Override
        public boolean containsVariable(String name) {
            return names.contains(name);
        }

        @Override
        public Set<String> keySet() {
            return names;
        }
    }
}
