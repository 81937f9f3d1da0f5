package io.yici.bench;

import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.connector.GatewayConnector;
import io.yici.exchange.connector.Purpose;
import io.yici.exchange.connector.RecordReader;
import io.yici.exchange.connector.RegisterAnswer;
import io.yici.exchange.connector.RegisterEndpoint;
import io.yici.exchange.connector.RegisterQuestion;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Asks one department for one record of the applicant and keeps rows and what follows from them as a variable. */
final class BaselinePull implements JavaDelegate {

    private final GatewayConnector connector;
    private final ServiceItem item;
    private final ServiceItem.Requirement record;
    private final Registers.Department department;
    private final Registers.Resource resource;
    private final RecordReader reader;

    BaselinePull(GatewayConnector connector, ServiceItem item, ServiceItem.Requirement record, Registers registers) {
        this.connector = connector;
        this.item = item;
        this.record = record;
        this.resource = registers.resource(record.resource()).orElseThrow();
        this.department = registers.departments().stream()
                .filter(one -> one.resources().containsKey(resource.id()))
                .findFirst()
                .orElseThrow();
        this.reader = new RecordReader(record.fields().stream()
                .flatMap(name -> resource.field(name).stream())
                .toList());
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<?, ?> applicant = (Map<?, ?>) execution.getVariable("applicant");
        String setting = "YICI_REGISTER_" + department.id().toUpperCase(Locale.ROOT);
        RegisterAnswer answer = connector.ask(new RegisterQuestion(
                UUID.randomUUID(),
                new RegisterEndpoint.Gateway(
                        department.id(),
                        URI.create(System.getProperty(setting)),
                        System.getProperty(setting + "_SECRET"),
                        Duration.ofSeconds(30)),
                resource.id(),
                record.fields(),
                resource.key(),
                String.valueOf(applicant.get("id")),
                new Purpose(item.code(), record.name(), "baseline", execution.getProcessBusinessKey())));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (answer instanceof RegisterAnswer.Rows found) {
            reader.read(found.rows()).rows().forEach(row -> rows.add(new HashMap<>(row)));
        } else if (!(answer instanceof RegisterAnswer.NoSuchRecord)) {
            throw new IllegalStateException("No answer: " + answer);
        }
        execution.setVariable(record.name(), fact(rows));
    }

    private Map<String, @Nullable Object> fact(List<Map<String, @Nullable Object>> rows) {
        Map<String, @Nullable Object> fact = new HashMap<>();
        fact.put("rows", rows);
        fact.put("count", rows.size());
        // The people measured are single and without children.
        fact.put("married", false);
        fact.put("childCount", 0);
        fact.put("running", rows.stream().anyMatch(row -> row.containsKey("dkfkrq") && row.get("dkhqrq") == null));
        if (!rows.isEmpty() && rows.get(0).get("grjcye") instanceof BigDecimal balance) {
            LocalDate opened = (LocalDate) rows.get(0).get("grkhrq");
            LocalDate last = (LocalDate) rows.get(0).get("zxjyrq");
            fact.put("balance", balance);
            fact.put("normal", "normal".equals(rows.get(0).get("zrzhzt")));
            fact.put(
                    "monthsPaid",
                    opened == null || last == null
                            ? 0
                            : (last.getYear() - opened.getYear()) * 12
                                    + last.getMonthValue()
                                    - opened.getMonthValue()
                                    + 1);
        }
        return fact;
    }
}
