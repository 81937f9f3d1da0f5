package io.yici.decision;

import io.yici.cases.CaseFiles;
import io.yici.cases.CaseScope;
import io.yici.cases.CaseStatus;
import io.yici.engine.spi.FactSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What tables and clerks decided of a case; gateways read it by the decision's id, a clerk's word as {@code review}. */
@Component
@Order(2)
public class CaseDecisions implements FactSource {

    private static final String REVIEW = "review";

    private final CaseDecisionStore decisions;
    private final ReviewStore reviews;
    private final CaseFiles files;
    private final CaseScope scope;

    CaseDecisions(CaseDecisionStore decisions, ReviewStore reviews, CaseFiles files, CaseScope scope) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.files = files;
        this.scope = scope;
    }

    void add(CaseDecision decision) {
        UUID dossier = decision.dossier();
        // Nothing was decided before a case is run for the first time: that need not be read.
        boolean isStarting = files.of(dossier).status() == CaseStatus.SUBMITTED;
        List<CaseDecision> before =
                scope.get(dossier, "decisions", () -> isStarting ? List.of() : decisions.ofDossier(dossier));
        decisions.insert(decision);
        List<CaseDecision> all = new ArrayList<>();
        all.add(decision);
        all.addAll(before);
        scope.put(dossier, "decisions", all);
    }

    /** The tables' decisions, the latest first. */
    public List<CaseDecision> of(UUID dossier) {
        return scope.get(dossier, "decisions", () -> decisions.ofDossier(dossier));
    }

    /** The latest decision of any table. */
    public Optional<CaseDecision> latest(UUID dossier) {
        return of(dossier).stream().findFirst();
    }

    /** The rows that fired as they are written beside what is sealed, by decision's id. */
    public Map<UUID, String> rules(UUID dossier) {
        return decisions.rules(dossier);
    }

    /** The clerks' decisions, the latest first. */
    public List<Review> reviews(UUID dossier) {
        return scope.get(dossier, "reviews", () -> reviews.ofDossier(dossier));
    }

    /** Keeps what a clerk decided; the diagram's gateways see it at once. */
    public void review(Review review) {
        reviews.insert(review);
        scope.put(review.dossier(), "reviews", reviews.ofDossier(review.dossier()));
    }

    @Override
    public boolean knows(UUID dossier, String name) {
        return name.equals(REVIEW)
                || of(dossier).stream().anyMatch(decision -> decision.decision().equals(name));
    }

    @Override
    public @Nullable Object fact(UUID dossier, String name) {
        if (name.equals(REVIEW)) {
            return reviews(dossier).stream()
                    .findFirst()
                    .map(CaseDecisions::fact)
                    .orElseGet(Map::of);
        }
        return of(dossier).stream()
                .filter(decision -> decision.decision().equals(name))
                .findFirst()
                .map(CaseDecisions::fact)
                .orElse(null);
    }

    private static Map<String, Object> fact(Review review) {
        return Map.of("outcome", review.outcome(), "kind", review.kind());
    }

    private static Map<String, Object> fact(CaseDecision decision) {
        Map<String, Object> fact = new HashMap<>();
        decision.findings().stream()
                .findFirst()
                .ifPresent(first -> first.outputs().forEach((name, value) -> {
                    if (value != null) {
                        fact.put(name, value);
                    }
                }));
        fact.put("outcome", decision.outcome());
        return fact;
    }
}
