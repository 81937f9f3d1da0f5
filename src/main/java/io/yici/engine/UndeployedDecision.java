package io.yici.engine;

import io.yici.engine.expression.Namespaces;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** A decision of a file that is not deployed, evaluated as it would be if it were. */
public final class UndeployedDecision {

    private final ProcessEngineConfigurationImpl engine;
    private final DmnDecision decision;

    private UndeployedDecision(ProcessEngineConfigurationImpl engine, DmnDecision decision) {
        this.engine = engine;
        this.decision = decision;
    }

    /** The engine's reading of rules asks for its settings, which are there within a command. */
    static UndeployedDecision of(ProcessEngineConfigurationImpl engine, byte[] dmn, String decision) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> new UndeployedDecision(
                        engine,
                        engine.getDmnEngine()
                                .parseDecision(decision, new ByteArrayInputStream(Namespaces.camunda(dmn)))));
    }

    /**
     * What it says of facts.
     *
     * @param facts all there are
     */
    public Said evaluate(Map<String, ? extends @Nullable Object> facts) {
        return engine.getCommandExecutorTxRequired().execute(context -> said(facts));
    }

    /** What fails is caught within the command: out of it, it would undo the caller's transaction. */
    private Said said(Map<String, ? extends @Nullable Object> facts) {
        Given given = new Given(facts, new TreeSet<>());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try {
            engine.getDmnEngine()
                    .evaluateDecision(decision, given)
                    .forEach(entries -> rows.add(new LinkedHashMap<>(entries.getEntryMap())));
        } catch (DmnEngineException | ProcessEngineException | FeelException failed) {
            return new Said(List.of(), given.missing(), true);
        }
        return new Said(rows, given.missing(), false);
    }

    /**
     * What a decision said.
     *
     * @param rows outputs of the rows that matched, by name
     * @param missing names of facts it read and that are not there
     * @param failed whether it could say nothing
     */
    public record Said(List<Map<String, @Nullable Object>> rows, Set<String> missing, boolean failed) {}

    private record Given(Map<String, ? extends @Nullable Object> facts, Set<String> missing)
            implements VariableContext {

        @Override
        public @Nullable TypedValue resolve(String name) {
            if (!containsVariable(name)) {
                return null;
            }
            return Variables.untypedValue(facts.get(name));
        }

        @Override
        public boolean containsVariable(String name) {
            boolean there = facts.containsKey(name);
            if (!there) {
                missing.add(name);
            }
            return there;
        }

        @Override
        public Set<String> keySet() {
            return Set.copyOf(facts.keySet());
        }
    }
}
