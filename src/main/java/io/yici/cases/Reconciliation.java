package io.yici.cases;

import io.yici.catalogue.Comparison;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.engine.DecisionResult;
import io.yici.engine.Decisions;
import io.yici.engine.feel.Feel;
import io.yici.exchange.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Compares what several registers state of the same fact before a case is decided. The authoritative one counts. Where another says
 * otherwise, its department is told; and where the decision would be another one with that value, a clerk looks first.
 */
@Component
class Reconciliation {

    private final ResourceCatalogue catalogue;
    private final CaseFacts facts;
    private final CaseVersions versions;
    private final Decisions decisions;
    private final DisputeStore disputes;
    private final CaseEvents events;
    private final CaseScope scope;
    private final Feel feel;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Reconciliation(
            ResourceCatalogue catalogue,
            CaseFacts facts,
            CaseVersions versions,
            Decisions decisions,
            DisputeStore disputes,
            CaseEvents events,
            CaseScope scope,
            Feel feel,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.versions = versions;
        this.decisions = decisions;
        this.disputes = disputes;
        this.events = events;
        this.scope = scope;
        this.feel = feel;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Compares, in the caller's transaction, once all records of the case are there; before that there is nothing to compare. */
    void look(CaseFile file) {
        if (!facts.isSettled(file.id())) {
            return;
        }
        ServiceItem item = versions.of(file).item();
        Map<String, Evidence> evidence = facts.evidence(file.id());
        for (Comparison comparison : catalogue.registers().comparisons()) {
            for (ServiceItem.Role role : item.people().values()) {
                compare(file, item, comparison, statements(item, role, comparison, evidence));
            }
        }
    }

    /** What other records state of facts that this one would have been the authority for, the latest first; by the facts' comparison. */
    Map<Comparison, Statement> elsewhere(CaseFile file, String requirement) {
        ServiceItem item = versions.of(file).item();
        ServiceItem.Requirement missing = item.requirement(requirement).orElseThrow();
        Map<String, Evidence> evidence = new HashMap<>(facts.evidence(file.id()));
        evidence.remove(requirement);
        Map<Comparison, Statement> said = new LinkedHashMap<>();
        for (Comparison comparison : catalogue.registers().comparisons()) {
            if (comparison.source(missing.resource()).isPresent()) {
                statements(item, item.role(missing.of()).orElseThrow(), comparison, evidence).stream()
                        .max(Comparator.comparing(one -> age(evidence, one)))
                        .ifPresent(one -> said.put(comparison, one));
            }
        }
        return said;
    }

    /** When the register was brought up to date, or when it was asked where it does not say. */
    private static Instant age(Map<String, Evidence> evidence, Statement one) {
        Evidence found = Objects.requireNonNull(evidence.get(one.requirement()));
        return found.registerTime() == null ? found.fetchedAt() : found.registerTime();
    }

    private void compare(CaseFile file, ServiceItem item, Comparison comparison, List<Statement> statements) {
        for (Statement other : statements.subList(Math.min(1, statements.size()), statements.size())) {
            Statement counts = statements.get(0);
            if (!counts.agreesWith(other, comparison)) {
                differ(file, item, comparison, counts, other);
            }
        }
    }

    /** In the order of the comparison's sources, so that the first is the one that counts. */
    private List<Statement> statements(
            ServiceItem item, ServiceItem.Role role, Comparison comparison, Map<String, Evidence> evidence) {
        List<Statement> statements = new ArrayList<>();
        for (Comparison.Source source : comparison.sources()) {
            item.records().values().stream()
                    .filter(requirement -> requirement.of().equals(role.name()))
                    .filter(requirement -> requirement.resource().equals(source.resource()))
                    .flatMap(requirement -> Optional.ofNullable(evidence.get(requirement.name())).stream())
                    .filter(found -> found.isFound() && found.people() == 1)
                    .forEach(found -> statement(found, source).ifPresent(statements::add));
        }
        return statements;
    }

    private Optional<Statement> statement(Evidence found, Comparison.Source source) {
        Map<String, Object> said = new HashMap<>();
        found.fact().forEach((name, value) -> {
            if (value != null) {
                said.put(name, value);
            }
        });
        return Optional.ofNullable(feel.evaluate(source.value(), said))
                .map(value -> new Statement(found.requirement(), source, value));
    }

    private void differ(CaseFile file, ServiceItem item, Comparison comparison, Statement counts, Statement other) {
        boolean material = isMaterial(file, item, counts, other);
        boolean isNew = !material
                || disputes.putFirst(new Dispute(
                        UUID.randomUUID(),
                        file.id(),
                        counts.requirement(),
                        Dispute.Kind.DIFFERING,
                        List.of(comparison.id(), other.requirement()),
                        null,
                        null,
                        clock.instant(),
                        null));
        if (material && isNew) {
            scope.put(file.id(), "disputes", disputes.ofDossier(file.id()));
            events.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.RECORDS_DIFFER, counts.requirement())));
        }
        if (isNew) {
            publisher.publishEvent(new RecordsDiffer(
                    file.id(), file.service(), comparison.id(), counts.requirement(), other.requirement(), material));
        }
    }

    /** Whether the rules would decide otherwise if the other register were right. */
    private boolean isMaterial(CaseFile file, ServiceItem item, Statement counts, Statement other) {
        List<DecisionResult.Row> asItIs = decide(file, item, name -> facts.fact(file.id(), name));
        List<DecisionResult.Row> otherwise = decide(file, item, name -> {
            Object fact = facts.fact(file.id(), name);
            return name.equals(counts.requirement())
                    ? with(fact, counts.source().value(), other.value())
                    : fact;
        });
        return !asItIs.equals(otherwise);
    }

    private List<DecisionResult.Row> decide(
            CaseFile file, ServiceItem item, java.util.function.Function<String, @Nullable Object> read) {
        return decisions
                .evaluate(versions.of(file).definition(), item.decision(), facts.names(file.id()), read)
                .rows();
    }

    private static Map<String, @Nullable Object> with(@Nullable Object fact, String name, Object value) {
        Map<String, @Nullable Object> changed = new HashMap<>();
        if (fact instanceof Map<?, ?> map) {
            map.forEach((key, before) -> changed.put(String.valueOf(key), before));
        }
        changed.put(name, value);
        return changed;
    }
}
