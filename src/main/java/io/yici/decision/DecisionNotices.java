package io.yici.decision;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseMoved;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.NoticeDue;
import io.yici.cases.Outcomes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells applicants in writing how their cases were decided. Whoever has the result on the screen, because the case went straight through, holds the
 * certificate already and gets no letter.
 */
@Component
class DecisionNotices {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final Outcomes outcomes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionNotices(
            CaseFiles files, CaseVersions versions, Outcomes outcomes, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.versions = versions;
        this.outcomes = outcomes;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void told(CaseMoved moved) {
        if (moved.from() == CaseStatus.SUBMITTED) {
            return;
        }
        if (moved.to() == CaseStatus.GRANTED) {
            events.publishEvent(new NoticeDue(moved.dossier(), "granted", Map.of(), clock.instant()));
        } else if (moved.to() == CaseStatus.REFUSED) {
            events.publishEvent(new NoticeDue(moved.dossier(), "refused", refusal(moved), clock.instant()));
        }
    }

    /** Reasons and appeal routes are stated (Administrative Licence Law, article 38). */
    private Map<String, Object> refusal(CaseMoved moved) {
        CaseFile file = files.now(moved.dossier());
        return Map.of(
                "reason", Map.of("zh", reasons(file, Locale.SIMPLIFIED_CHINESE), "en", reasons(file, Locale.ENGLISH)));
    }

    private List<String> reasons(CaseFile file, Locale locale) {
        CaseVersion version = versions.of(file);
        Outcomes.Outcome outcome = outcomes.of(file, version, locale);
        List<String> reasons = new ArrayList<>(outcome.reasons());
        if (outcome.clerkReason() != null) {
            reasons.add(outcome.clerkReason());
        }
        return reasons;
    }
}
