package io.yici.decision;

import io.yici.cases.FactNames;
import io.yici.engine.DecisionResult;
import io.yici.engine.Decisions;
import io.yici.engine.spi.CaseWatch;
import io.yici.engine.spi.DiagramStep;
import io.yici.engine.spi.StepResult;
import io.yici.engine.spi.StepVisit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The step that asks a decision table, and keeps what it said with the facts it read. */
@Component
class DecideStep implements DiagramStep {

    private final Decisions decisions;
    private final FactNames facts;
    private final CaseDecisions caseDecisions;
    private final DecisionUses uses;
    private final ObjectProvider<CaseWatch> watches;
    private final Clock clock;

    DecideStep(
            Decisions decisions,
            FactNames facts,
            CaseDecisions caseDecisions,
            DecisionUses uses,
            ObjectProvider<CaseWatch> watches,
            Clock clock) {
        this.decisions = decisions;
        this.facts = facts;
        this.caseDecisions = caseDecisions;
        this.uses = uses;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public StepResult enter(StepVisit visit) {
        String decision = Objects.requireNonNull(visit.settings().get("decision"));
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        DecisionResult result = decisions.evaluate(visit.definition(), decision, facts.names(visit.dossier()), name -> {
            Object value = facts.fact(visit.dossier(), name);
            read.put(name, value);
            return value;
        });
        List<String> names = read.entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
        read.putAll(result.parameters());
        watches.orderedStream().forEach(watch -> watch.matched(visit.dossier(), result.matched()));
        caseDecisions.add(of(visit.dossier(), result, read));
        uses.enter(visit.dossier(), result.decision(), visit.activity(), names);
        return StepResult.PASSED;
    }

    private CaseDecision of(UUID dossier, DecisionResult result, Map<String, @Nullable Object> inputs) {
        List<CaseDecision.Finding> findings =
                result.rows().stream().map(DecideStep::finding).toList();
        // A table that lists every failed criterion refuses when any row does; one that says nothing refuses too.
        String outcome = findings.stream()
                .map(CaseDecision.Finding::outcome)
                .filter(CaseDecision.REFUSE::equals)
                .findFirst()
                .or(() -> findings.stream().map(CaseDecision.Finding::outcome).findFirst())
                .orElse(CaseDecision.REFUSE);
        return new CaseDecision(
                UUID.randomUUID(),
                dossier,
                result.decision(),
                result.definition(),
                outcome,
                findings,
                inputs,
                clock.instant());
    }

    private static CaseDecision.Finding finding(DecisionResult.Row row) {
        return new CaseDecision.Finding(
                row.rule(),
                String.valueOf(row.outputs().get("outcome")),
                text(row.outputs().get("reason")),
                text(row.outputs().get("record")),
                row.outputs());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
