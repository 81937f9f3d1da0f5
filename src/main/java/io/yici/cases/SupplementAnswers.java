package io.yici.cases;

import io.yici.exchange.Exchange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what an applicant gives to a {@link Supplement}; nothing else of the application can be changed. */
@Component
public class SupplementAnswers {

    private final SupplementStore store;
    private final SupplementTimers timers;
    private final CaseFileStore files;
    private final CaseMoves moves;
    private final CaseClocks clocks;
    private final CaseRuns runs;
    private final Standing standing;
    private final CaseVersions versions;
    private final CorrectionForm correctionForm;
    private final Answers answers;
    private final DisputeStore disputes;
    private final Exchange exchange;
    private final CaseEvents caseEvents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupplementAnswers(
            SupplementStore store,
            SupplementTimers timers,
            CaseFileStore files,
            CaseMoves moves,
            CaseClocks clocks,
            CaseRuns runs,
            Standing standing,
            CaseVersions versions,
            CorrectionForm correctionForm,
            Answers answers,
            DisputeStore disputes,
            Exchange exchange,
            CaseEvents caseEvents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.timers = timers;
        this.files = files;
        this.moves = moves;
        this.clocks = clocks;
        this.runs = runs;
        this.standing = standing;
        this.versions = versions;
        this.correctionForm = correctionForm;
        this.answers = answers;
        this.disputes = disputes;
        this.exchange = exchange;
        this.caseEvents = caseEvents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands in what was asked for; a case that waited for it goes on.
     *
     * @param given answers by the form's keys; keys that were not asked for are ignored, but for questions that the form asks only since an asked one is answered
     *     otherwise
     * @param proofs ids of documents of the case by requirement
     * @throws CaseNotFound when it is not this account's case
     * @throws SupplementRefused when nothing is asked for any more, or something is missing
     */
    @Transactional
    public void answer(UUID dossier, UUID account, Map<String, @Nullable Object> given, Map<String, UUID> proofs) {
        CaseFile file = moves.lock(dossier);
        if (!file.account().equals(account)) {
            throw new CaseNotFound();
        }
        Supplement open = store.ofDossier(dossier).stream()
                .filter(Supplement::isOpen)
                .findFirst()
                .orElseThrow(SupplementRefused::notOpen);
        Set<String> keys = new HashSet<>(proofs.keySet());
        given.forEach((key, value) -> {
            if (value != null) {
                keys.add(key);
            }
        });
        if (!open.isMetBy(keys)) {
            throw SupplementRefused.empty();
        }
        store.end(open.id(), Supplement.State.ANSWERED, clock.instant());
        timers.clear(open);
        keep(file, open, given, proofs);
        goOn(file, open);
    }

    private void keep(CaseFile file, Supplement open, Map<String, @Nullable Object> given, Map<String, UUID> proofs) {
        for (Supplement.Item item : open.items()) {
            UUID proof = proofs.get(item.key());
            if (item.what() == Supplement.What.PROOF && proof != null) {
                replace(file.id(), item.key(), proof);
            }
        }
        Map<String, @Nullable Object> corrected =
                correctionForm.corrected(versions.of(file).form(), open, answers.facts(file), given);
        files.correctAnswers(file.id(), answers.seal(file, corrected), clock.instant());
    }

    private void replace(UUID dossier, String requirement, UUID document) {
        exchange.replace(dossier, requirement);
        disputes.put(Dispute.replaced(dossier, requirement, document, clock.instant()));
    }

    private void goOn(CaseFile file, Supplement open) {
        if (open.kind() == Supplement.Kind.LATE_MATERIAL) {
            caseEvents.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.LATE_MATERIAL_CAME)));
        } else if (open.issuedBy() != null) {
            CaseFile back = moves.move(
                    file, CaseAct.CORRECT, CaseStatus.PRE_REVIEW, CaseEvents.Happened.of(CaseEvent.Kind.CORRECTED));
            clocks.arriveAgain(back);
        } else {
            caseEvents.add(file.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.CORRECTED)));
            clocks.start(file, CaseStatus.ACCEPTED, LocalDate.now(clock));
            standing.corrected(file.id());
            runs.wake(file.id());
        }
        events.publishEvent(new SupplementAnswered(file.id()));
    }
}
