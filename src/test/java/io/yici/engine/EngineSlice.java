package io.yici.engine;

import io.yici.engine.feel.Feel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/** The engine alone, with two steps of an example. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            EngineConfiguration.class,
            ProcessDefinitions.class,
            CaseProcesses.class,
            DiagramMoves.class,
            Decisions.class,
            Feel.class,
            EngineTest.World.class,
            EngineTest.Look.class,
            EngineTest.Decide.class
        },
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine;DEFAULT_NULL_ORDERING=HIGH",
            "spring.main.web-application-type=none"
        })
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@interface EngineSlice {}
