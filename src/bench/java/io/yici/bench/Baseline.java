package io.yici.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.exchange.connector.GatewayConnector;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The same diagram done as the engine's manual shows it: asynchronous service tasks with delegates, each of which asks one department,
 * records and answers in process variables, the decision table by a business rule task with the engine's own FEEL, full history, the
 * certificate a row; a job executor as it comes.
 */
final class Baseline implements AutoCloseable {

    private static final Pattern PULL = Pattern.compile(
            "camunda:delegateExpression=\"\\$\\{pullRecord}\"(.*?)value=\"(\\w+)\"", Pattern.DOTALL);

    private final HikariDataSource database;
    private final GatewayConnector connector = new GatewayConnector(Clock.systemUTC());
    private final Map<String, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private final ProcessEngine engine;
    private final List<String> people;

    Baseline(Map<String, Object> settings, ServiceVersion service, Registers registers, List<String> people) {
        this.people = List.copyOf(people);
        database = new HikariDataSource();
        database.setJdbcUrl(String.valueOf(settings.get("spring.datasource.url")));
        database.setUsername("postgres");
        database.setPassword("postgres");
        database.setMaximumPoolSize(32);
        JdbcClient.create(database)
                .sql("create table certificate (id uuid primary key, dossier text, number text unique, content text)")
                .update();
        engine = configuration(service.item(), registers).buildProcessEngine();
        deploy(service);
    }

    private SpringProcessEngineConfiguration configuration(ServiceItem item, Registers registers) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("baseline");
        configuration.setDataSource(database);
        configuration.setTransactionManager(new DataSourceTransactionManager(database));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutor(new DefaultJobExecutor());
        configuration.setJobExecutorActivate(true);
        configuration.setJavaSerializationFormatEnabled(true);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Ends())));
        Map<Object, Object> beans = new HashMap<>();
        item.records()
                .values()
                .forEach(record -> beans.put(
                        "pull_" + record.name(), new BaselinePull(connector, item, record, registers)));
        beans.put("issueCertificate", new BaselineCertificate(JdbcClient.create(database)));
        configuration.setBeans(beans);
        return configuration;
    }

    private void deploy(ServiceVersion service) {
        Map<String, byte[]> files = service.folder().files();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("apply.bpmn", new ByteArrayInputStream(diagram(text(files, "apply.bpmn"))))
                .addInputStream(
                        "eligibility.dmn",
                        new ByteArrayInputStream(
                                text(files, "eligibility.dmn").getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static String text(Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("The service has no " + name);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] diagram(String diagram) {
        Matcher pulls = PULL.matcher(diagram);
        String asynchronous = pulls.replaceAll(
                "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"\\${pull_$2}\"$1value=\"$2\"");
        return asynchronous
                .replace(
                        "camunda:delegateExpression=\"${issueCertificate}\"",
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${issueCertificate}\"")
                .replace(
                        "camunda:decisionRef=\"eligibility\"",
                        "camunda:decisionRef=\"eligibility\" camunda:resultVariable=\"eligibility\""
                                + " camunda:mapDecisionResult=\"singleResult\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    void apply(int number, Map<String, @Nullable Object> answers) throws Exception {
        String key = UUID.randomUUID().toString();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        waiting.put(key, done);
        Map<String, Object> variables = new HashMap<>();
        variables.put("applicant", new HashMap<>(Map.of("id", people.get(number % people.size()), "name", "人")));
        variables.put("answers", new HashMap<>(answers));
        variables.put("submittedOn", LocalDate.now(Clock.systemUTC()));
        variables.put("disputes", new ArrayList<String>());
        variables.put("review", new HashMap<>(Map.of("outcome", "")));
        // Records that are pulled on some ways only; the rules read them on all.
        variables.put("spouseHomes", new HashMap<>(Map.of("count", 0)));
        variables.put("childrenHomes", new HashMap<>(Map.of("count", 0)));
        engine.getRuntimeService().startProcessInstanceByKey("housing-fund-rent", key, variables);
        if (!done.get(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not granted");
        }
        waiting.remove(key);
    }

    /** Tells who waits that the case ended, once that is committed. */
    private final class Ends extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            definition.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                CompletableFuture<Boolean> done = waiting.get(execution.getProcessBusinessKey());
                boolean granted = "granted".equals(execution.getCurrentActivityId());
                Context.getCommandContext()
                        .getTransactionContext()
                        .addTransactionListener(TransactionState.COMMITTED, context -> {
                            if (done != null) {
                                done.complete(granted);
                            }
                        });
            });
        }
    }

    @Override
    public void close() {
        engine.close();
        connector.close();
        database.close();
    }
}
