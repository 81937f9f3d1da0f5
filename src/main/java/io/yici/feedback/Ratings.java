package io.yici.feedback;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.web.CaseRatings;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ratings of decided cases (好差评): one a case, by its applicant; who rated is written down nowhere. */
@Component
class Ratings implements CaseRatings {

    private static final String PURPOSE = "feedback.rating";
    private static final Set<CaseStatus> DECIDED = Set.of(
            CaseStatus.GRANTED,
            CaseStatus.REFUSED,
            CaseStatus.NOT_ACCEPTED,
            CaseStatus.NOT_REQUIRED,
            CaseStatus.TERMINATED,
            CaseStatus.FORWARDED);

    private final RatingStore store;
    private final FollowUps followUps;
    private final Drafts drafts;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Ledger ledger;
    private final Clock clock;

    Ratings(
            RatingStore store,
            FollowUps followUps,
            Drafts drafts,
            CaseFiles files,
            CaseVersions versions,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.followUps = followUps;
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a person says.
     *
     * @param words null for nothing
     */
    record Said(
            int score, List<RatingReason> reasons, @Nullable String words) {

        Said {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String toString() {
            return "Said[" + score + "]";
        }
    }

    @Override
    public Optional<Standing> of(CaseFile file) {
        if (store.ofCase(file.id()).isPresent()) {
            return Optional.of(Standing.GIVEN);
        }
        return DECIDED.contains(file.status()) ? Optional.of(Standing.OPEN) : Optional.empty();
    }

    /**
     * Rates a case of the account's own.
     *
     * @param request what a program may repeat it by; null from a page
     * @throws RatingNotOpen when the case is not decided
     * @throws RatingGiven when it was rated before, by another request
     */
    @Transactional
    void rate(UUID dossier, UUID account, Said said, @Nullable String request) {
        drafts.own(dossier, account);
        CaseFile file = files.now(dossier);
        if (store.ofCase(dossier).isPresent()) {
            if (request != null && store.cameWith(dossier, request)) {
                return;
            }
            throw new RatingGiven();
        }
        if (!DECIDED.contains(file.status())) {
            throw new RatingNotOpen();
        }
        keep(file, said, request);
    }

    private void keep(CaseFile file, Said said, @Nullable String request) {
        Rating rating = new Rating(
                UUID.randomUUID(),
                file.service(),
                versions.of(file).item().authority(),
                said.score(),
                LocalDate.now(clock).withDayOfMonth(1),
                said.reasons());
        try {
            store.insert(rating, file.id(), request, said.words());
        } catch (DuplicateKeyException twice) {
            throw new RatingGiven();
        }
        if (rating.isBad()) {
            followUps.open(rating);
        }
        // Neither the case nor the person: together with its time the entry would tell who rated.
        ledger.record(
                LedgerEntry.of(LedgerEvent.FEEDBACK, PURPOSE, rating.service()).departments(rating.department()));
    }

    /**
     * A rating as its giver sees it again.
     *
     * @param followUp null where none is due
     * @param answer what the department said; null until it did
     */
    record Given(
            Rating rating,
            @Nullable String words,
            @Nullable FollowUp followUp,
            @Nullable String answer) {}

    /** The rating of a case, to be shown to its applicant alone. */
    Optional<Given> given(UUID dossier) {
        return store.ofCase(dossier)
                .map(rating -> new Given(
                        rating,
                        store.words(rating.id()).orElse(null),
                        followUps.of(rating).orElse(null),
                        followUps.answer(rating, dossier).orElse(null)));
    }
}
