package io.yici.analysis.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** The real engine, alone and in memory, with one diagram at a time: thousands of them pass through it. */
final class TracedEngine implements AutoCloseable {

    private final Dice dice = new Dice();
    private final List<String> ends = new ArrayList<>();
    private final ProcessEngine engine = start();

    /** Decides for the engine. */
    public static final class Dice {

        private Random random = new Random(0);

        public boolean roll() {
            return random.nextBoolean();
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Has the engine decide by this from now on, and forgets which ends were reached. */
    void roll(Random random) {
        dice.random = random;
        ends.clear();
    }

    /** Whether one end of the process was reached more than once. */
    boolean endedTwice() {
        return ends.size() > new HashSet<>(ends).size();
    }

    /** Takes the diagram of process {@code p} and forgets it afterwards; false where it refuses it. */
    boolean with(String bpmn, Consumer<EngineWalk.Definition> doing) {
        DeploymentWithDefinitions deployment;
        try {
            deployment = engine.getRepositoryService()
                    .createDeployment()
                    .addString("p.bpmn", bpmn)
                    .deployWithResult();
        } catch (ParseException notForTheEngine) {
            return false;
        }
        boolean calls = deployment.getDeployedProcessDefinitions().size() > 1;
        deployment.getDeployedProcessDefinitions().stream()
                .filter(definition -> definition.getKey().equals("p"))
                .forEach(definition -> doing.accept(new EngineWalk.Definition(definition.getId(), calls)));
        engine.getRepositoryService().deleteDeployment(deployment.getId());
        return true;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Notes the ends of the process that are reached. */
    private final class EndsReached extends AbstractBpmnParseListener {
        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (scope instanceof ProcessDefinitionEntity process && "p".equals(process.getKey())) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        at -> ends.add(at.getCurrentActivityId()));
            }
        }
    }

    private ProcessEngine start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("traces");
        // The engine asks the same few questions again and again: none need be understood twice.
        configuration.setJdbcUrl("jdbc:h2:mem:traces;QUERY_CACHE_SIZE=500");
        configuration.setHistory("none");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(Map.of("dice", dice));
        configuration.setCustomPreBPMNParseListeners(List.of(new EndsReached()));
        return configuration.buildProcessEngine();
    }
}
