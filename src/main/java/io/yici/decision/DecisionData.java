package io.yici.decision;

import io.yici.cases.CaseFile;
import io.yici.cases.Drafts;
import io.yici.organisation.PersonalData;
import io.yici.vault.DossierErased;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was decided of a person's cases, by which rules and by whose word. */
@Component
class DecisionData implements PersonalData {

    private final Drafts drafts;
    private final CaseDecisions decisions;

    DecisionData(Drafts drafts, CaseDecisions decisions) {
        this.drafts = drafts;
        this.decisions = decisions;
    }

    @Override
    public String part() {
        return "decisions";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        List<Object> all = new ArrayList<>();
        for (CaseFile file : drafts.of(account)) {
            if (file.submittedAt() != null) {
                all.addAll(ofCase(file));
            }
        }
        return all;
    }

    private List<Object> ofCase(CaseFile file) {
        List<Object> all = new ArrayList<>();
        try {
            decisions.of(file.id()).forEach(decision -> all.add(written(file, decision)));
            decisions.reviews(file.id()).forEach(review -> all.add(written(file, review)));
        } catch (DossierErased erased) {
            return List.of();
        }
        return all;
    }

    private static Map<String, @Nullable Object> written(CaseFile file, CaseDecision decision) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("caseNumber", file.caseNumber());
        written.put("decision", decision.decision());
        written.put("version", decision.definition());
        written.put("outcome", decision.outcome());
        written.put("rules", decision.rules());
        written.put("at", decision.decidedAt().toString());
        return written;
    }

    private static Map<String, @Nullable Object> written(CaseFile file, Review review) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("caseNumber", file.caseNumber());
        written.put("decision", review.kind());
        written.put("outcome", review.outcome());
        written.put("reason", review.reason());
        written.put("at", review.reviewedAt().toString());
        return written;
    }
}
