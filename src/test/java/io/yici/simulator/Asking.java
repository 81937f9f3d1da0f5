package io.yici.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import io.yici.engine.feel.Feel;
import io.yici.exchange.connector.GatewayConnector;
import io.yici.exchange.connector.Purpose;
import io.yici.exchange.connector.ReadRecord;
import io.yici.exchange.connector.RecordReader;
import io.yici.exchange.connector.RegisterAnswer;
import io.yici.exchange.connector.RegisterEndpoint;
import io.yici.exchange.connector.RegisterQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the simulated departments as the register files say, and derives the facts. */
final class Asking implements AutoCloseable {

    private final Clock clock;
    private final SimulatedDepartments departments;
    private final GatewayConnector connector;
    private final Registers registers;
    private final Feel feel = new Feel();

    Asking(Clock clock, SimulatedDepartments departments) throws IOException {
        this.clock = clock;
        this.departments = departments;
        this.connector = new GatewayConnector(clock);
        List<Finding> findings = new ArrayList<>();
        this.registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), findings);
        assertThat(findings).isEmpty();
    }

    RegisterAnswer ask(String resourceId, String person) {
        Registers.Resource resource = registers.resource(resourceId).orElseThrow();
        String department = resource.department();
        return connector.ask(new RegisterQuestion(
                UUID.randomUUID(),
                new RegisterEndpoint.Gateway(
                        department,
                        departments.address(department),
                        departments.secret(department),
                        Duration.ofSeconds(5)),
                resourceId,
                List.copyOf(resource.fields().keySet()),
                resource.key(),
                person,
                new Purpose("item", "material", "test", "case")));
    }

    ReadRecord read(String resourceId, String person) {
        Registers.Resource resource = registers.resource(resourceId).orElseThrow();
        RegisterAnswer answer = ask(resourceId, person);
        if (answer instanceof RegisterAnswer.NoSuchRecord) {
            return new ReadRecord(List.of(), 0, List.of());
        }
        assertThat(answer).isInstanceOf(RegisterAnswer.Rows.class);
        return new RecordReader(resource.fields().values()).read(((RegisterAnswer.Rows) answer).rows());
    }

    /** Ids of all resources of all departments. */
    List<String> resources() {
        return registers.resources().stream().map(Registers.Resource::id).toList();
    }

    /** What rules see of a person's record. */
    Map<String, @Nullable Object> facts(String resourceId, String person) {
        ReadRecord record = read(resourceId, person);
        assertThat(record.findings()).isEmpty();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("rows", record.rows());
        facts.put("subject", person);
        facts.put("today", LocalDate.now(clock));
        registers
                .resource(resourceId)
                .orElseThrow()
                .facts()
                .forEach((name, expression) -> facts.put(name, feel.evaluate(expression, facts)));
        return facts;
    }

    @Override
    public void close() {
        connector.close();
    }
}
