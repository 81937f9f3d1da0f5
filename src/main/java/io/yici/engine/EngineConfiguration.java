package io.yici.engine;

import io.yici.engine.spi.CaseListener;
import io.yici.engine.spi.CaseWatch;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.FactSource;
import io.yici.engine.spi.HumanTasks;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The engine as this product runs it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ProcessEnginePlugin caseEngine(
            ObjectProvider<DiagramStep> steps,
            ObjectProvider<HumanTasks> humanTasks,
            ObjectProvider<CaseListener> caseListeners,
            ObjectProvider<CaseWatch> watches,
            ObjectProvider<FactSource> facts,
            FiredRules firedRules) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new FactExpressions(facts));
                engine.setCustomPostBPMNParseListeners(
                        new ArrayList<>(List.of(new Vocabulary(steps, humanTasks, caseListeners, watches))));
                engine.setDmnEngineConfiguration(decisions(firedRules));
                engine.setIdGenerator(new StrongUuidGenerator());
                engine.setCustomSessionFactories(new ArrayList<>(List.of(new EntityManagers(engine.getIdGenerator()))));
                engine.setCustomHistoryLevels(new ArrayList<>(List.of(new CaseHistoryLevel())));
                engine.setHistory(CaseHistoryLevel.NAME);
                // The end strategy would update every history row once more when a case closes.
                engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
                engine.setMetricsEnabled(false);
                engine.setTaskMetricsEnabled(false);
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                engine.getMigratingActivityInstanceValidators().replaceAll(MovableSteps::insteadOf);
            }
        };
    }

    @Bean
    FiredRules firedRules() {
        return new FiredRules();
    }

    private static DefaultDmnEngineConfiguration decisions(FiredRules firedRules) {
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(CachingScalaFeel.factory());
        decisions.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
        return decisions;
    }
}
