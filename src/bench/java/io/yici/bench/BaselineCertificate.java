package io.yici.bench;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the certificate's row. */
final class BaselineCertificate implements JavaDelegate {

    private final JdbcClient jdbc;

    BaselineCertificate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into certificate (id, dossier, number, content) values (?, ?, ?, ?)")
                .params(
                        id,
                        execution.getProcessBusinessKey(),
                        id.toString(),
                        String.valueOf(execution.getVariable("eligibility")))
                .update();
    }
}
