package io.yici.studio;

import io.yici.analysis.parts.RuleTable;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.ClosedCase;
import io.yici.cases.OpenCases;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.Services;
import io.yici.decision.CaseDecision;
import io.yici.decision.CaseDecisions;
import io.yici.engine.Decisions;
import io.yici.engine.UndeployedDecision;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What a new version would have said of cases that are decided: the facts as they were then through the rules as they would be. Nothing of a case is changed. */
@Component
public class ShadowRun {

    private static final String PURPOSE = "service.shadow-run";
    private static final String BASIS = "service.published-by-rule";
    private static final int MOST = 500;

    private final OpenCases cases;
    private final ObjectProvider<CaseDecisions> decided;
    private final Decisions decisions;
    private final Services services;
    private final ObjectProvider<WorkingCalendar> calendar;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    ShadowRun(
            OpenCases cases,
            ObjectProvider<CaseDecisions> decided,
            Decisions decisions,
            Services services,
            ObjectProvider<WorkingCalendar> calendar,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.cases = cases;
        this.decided = decided;
        this.decisions = decisions;
        this.services = services;
        this.calendar = calendar;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a case would have come. */
    public enum Verdict {
        /** As it came. */
        SAME,
        /** With another outcome. */
        OUTCOME,
        /** With the same outcome for other reasons. */
        REASONS,
        /** With another due date alone. */
        DUE,
        /** The new rules read a fact that was not known then. */
        UNKNOWN
    }

    /**
     * Compares the latest decided cases.
     *
     * @param wanted the new version's folder, which can be read
     * @param most how many
     */
    public List<Compared> of(ServiceFolder wanted, ServiceDefinition service, int most) {
        CaseDecisions known = decided.getIfAvailable();
        Optional<byte[]> rules = rules(wanted, service);
        if (known == null || rules.isEmpty()) {
            return List.of();
        }
        UndeployedDecision fresh =
                decisions.undeployed(rules.get(), service.item().decision());
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Compared> all = new ArrayList<>();
            for (ClosedCase one : cases.closed(wanted.name(), Math.min(most, MOST))) {
                known.of(one.dossier()).stream()
                        .filter(decision ->
                                decision.decision().equals(service.item().decision()))
                        .findFirst()
                        .ifPresent(decision -> all.add(compared(one, decision, fresh, service)));
            }
            if (!all.isEmpty()) {
                ledger.record(LedgerEntry.of(LedgerEvent.DISCLOSED, PURPOSE, BASIS)
                        .during(new LedgerEntry.Step(
                                wanted.name(), services.current(wanted.name()).number(), null)));
            }
            return all;
        }));
    }

    private static Optional<byte[]> rules(ServiceFolder wanted, ServiceDefinition service) {
        return RuleTable.of(service).stream()
                .filter(table -> table.id().equals(service.item().decision()))
                .findFirst()
                .flatMap(table -> wanted.file(table.file()));
    }

    private Compared compared(
            ClosedCase one, CaseDecision before, UndeployedDecision fresh, ServiceDefinition service) {
        UndeployedDecision.Said said = fresh.evaluate(before.inputs());
        Set<String> reasonsBefore = before.findings().stream()
                .map(CaseDecision.Finding::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> reasonsAfter = said.rows().stream()
                .map(row -> row.get("reason"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> outcomes = said.rows().stream()
                .map(row -> String.valueOf(row.get("outcome")))
                .toList();
        String outcome =
                outcomes.contains(CaseDecision.REFUSE) || outcomes.isEmpty() ? CaseDecision.REFUSE : outcomes.get(0);
        LocalDate promisedBefore =
                due(one, services.version(service.item().id(), one.version()).definition());
        LocalDate promisedAfter = due(one, service);
        Verdict verdict = said.failed() || !said.missing().isEmpty()
                ? Verdict.UNKNOWN
                : !outcome.equals(before.outcome())
                        ? Verdict.OUTCOME
                        : !reasonsBefore.equals(reasonsAfter)
                                ? Verdict.REASONS
                                : Objects.equals(promisedBefore, promisedAfter) ? Verdict.SAME : Verdict.DUE;
        return new Compared(
                one.number(),
                one.version(),
                verdict,
                before.outcome(),
                outcome,
                reasonsBefore,
                reasonsAfter,
                promisedBefore,
                promisedAfter,
                said.missing());
    }

    /** What was promised when it came, before anything stopped or extended the clock. */
    private @Nullable LocalDate due(ClosedCase one, ServiceDefinition service) {
        WorkingCalendar days = calendar.getIfAvailable();
        return days == null
                ? null
                : days.due(
                                LocalDate.ofInstant(one.submittedAt(), clock.getZone()),
                                service.item().promised())
                        .due();
    }

    /**
     * A case as it came, and as it would have come.
     *
     * @param number its case number; nothing else of it is told
     * @param missing facts the new rules read that were not known
     */
    public record Compared(
            String number,
            int version,
            Verdict verdict,
            String outcomeBefore,
            String outcomeAfter,
            Set<String> reasonsBefore,
            Set<String> reasonsAfter,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            Set<String> missing) {}
}
