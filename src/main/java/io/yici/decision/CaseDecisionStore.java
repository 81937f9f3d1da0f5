package io.yici.decision;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import io.yici.engine.feel.FeelJson;
import io.yici.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Table {@code decision}; what the table read is sealed. */
@Repository
class CaseDecisionStore {

    private static final String SOURCE = "decision";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;

    CaseDecisionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(CaseDecision decision) {
        jdbc.sql("insert into decision (id, dossier, decision, definition, outcome, rules, inputs, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decision.id(),
                        decision.dossier(),
                        decision.decision(),
                        decision.definition(),
                        decision.outcome(),
                        decision.rules(),
                        seal(decision),
                        at(decision.decidedAt()))
                .update();
    }

    List<CaseDecision> ofDossier(UUID dossier) {
        return jdbc.sql("select id, dossier, decision, definition, outcome, inputs, decided_at from decision"
                        + " where dossier = ? order by decided_at desc, id")
                .param(dossier)
                .query(this::row)
                .list();
    }

    /** The rows that fired as they stand beside what is sealed, by decision. */
    Map<UUID, String> rules(UUID dossier) {
        Map<UUID, String> rules = new java.util.HashMap<>();
        jdbc.sql("select id, rules from decision where dossier = ?")
                .param(dossier)
                .query(row -> {
                    rules.put(row.getObject("id", UUID.class), row.getString("rules"));
                });
        return rules;
    }

    private byte[] seal(CaseDecision decision) {
        List<Object> findings = new ArrayList<>();
        decision.findings().forEach(finding -> findings.add(finding(finding)));
        Map<String, @Nullable Object> sealed = new java.util.LinkedHashMap<>();
        sealed.put("inputs", FeelJson.write(decision.inputs()));
        sealed.put("findings", findings);
        return vault.sealJson(decision.dossier(), SOURCE, decision.decision(), sealed);
    }

    private static Map<String, @Nullable Object> finding(CaseDecision.Finding finding) {
        Map<String, @Nullable Object> map = new java.util.LinkedHashMap<>();
        map.put("rule", finding.rule());
        map.put("outcome", finding.outcome());
        map.put("reason", finding.reason());
        map.put("record", finding.record());
        map.put("outputs", FeelJson.write(finding.outputs()));
        return map;
    }

    private CaseDecision row(ResultSet row, int n) throws SQLException {
        UUID dossier = row.getObject("dossier", UUID.class);
        String decision = row.getString("decision");
        Map<String, @Nullable Object> sealed =
                FeelJson.readMap(vault.openJson(dossier, SOURCE, decision, row.getBytes("inputs"), MAP));
        return new CaseDecision(
                row.getObject("id", UUID.class),
                dossier,
                decision,
                row.getString("definition"),
                row.getString("outcome"),
                ((List<?>) Objects.requireNonNull(sealed.get("findings")))
                        .stream().map(found -> finding((Map<?, ?>) found)).toList(),
                FeelJson.readMap((Map<?, ?>) Objects.requireNonNull(sealed.get("inputs"))),
                instant(row, "decided_at"));
    }

    private static CaseDecision.Finding finding(Map<?, ?> map) {
        return new CaseDecision.Finding(
                text(map.get("rule")),
                String.valueOf(map.get("outcome")),
                text(map.get("reason")),
                text(map.get("record")),
                FeelJson.readMap((Map<?, ?>) Objects.requireNonNull(map.get("outputs"))));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
