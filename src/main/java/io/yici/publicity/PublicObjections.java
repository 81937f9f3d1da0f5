package io.yici.publicity;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What anybody says against a case that is public, and what a clerk finds of it. Nobody has to say who they are. */
@Component
public class PublicObjections {

    private static final String PURPOSE = "publicity.objection";

    private final PublicationStore publications;
    private final PublicObjectionStore store;
    private final PublicitySettings settings;
    private final Ledger ledger;
    private final Clock clock;

    PublicObjections(
            PublicationStore publications,
            PublicObjectionStore store,
            PublicitySettings settings,
            Ledger ledger,
            Clock clock) {
        this.publications = publications;
        this.store = store;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes an objection against what is public of a case now.
     *
     * @throws PublicityNotFound when nothing of it is
     */
    @Transactional
    public void file(UUID dossier, String reason) {
        Publication running = publications.ofDossier(dossier).stream()
                .filter(publication -> publication.isRunning(clock.instant()))
                .findFirst()
                .orElseThrow(PublicityNotFound::new);
        file(running.id(), reason, null);
    }

    /**
     * Takes an objection.
     *
     * @throws PublicityNotFound when nothing of that id was ever public
     * @throws PublicityOver when its days are over
     * @throws TooManyObjections when as many were filed against it as a clerk can look at
     */
    @Transactional
    PublicObjection file(UUID publication, String reason, @Nullable String contact) {
        Publication against = publications.lock(publication).orElseThrow(PublicityNotFound::new);
        if (!against.isRunning(clock.instant())) {
            throw new PublicityOver();
        }
        if (store.countOf(publication) >= settings.objectionsOfCase()) {
            throw new TooManyObjections();
        }
        PublicObjection objection = new PublicObjection(
                UUID.randomUUID(),
                publication,
                against.dossier(),
                ObjectionNumber.random(),
                against.service(),
                against.serviceVersion(),
                reason,
                contact,
                clock.instant(),
                PublicObjection.State.OPEN,
                null,
                null);
        store.insert(objection);
        // Who objects is written down nowhere, not even as a pseudonym.
        ledger.record(
                LedgerEntry.of(LedgerEvent.FEEDBACK, PURPOSE, against.service()).in(against.dossier()));
        return objection;
    }

    /** The objection of that number, as people type it. */
    Optional<PublicObjection> find(String number) {
        return ObjectionNumber.typed(number).flatMap(store::ofNumber);
    }

    /** The case's objections that nobody has decided yet, the oldest first. */
    public List<PublicObjection> open(UUID dossier) {
        return store.ofDossier(dossier).stream()
                .filter(objection -> objection.state() == PublicObjection.State.OPEN)
                .toList();
    }

    /**
     * Answers objections, in the transaction in which the case runs on.
     *
     * @param upheld by id, whether it is right
     * @param answer told to those who filed them
     */
    public void answer(UUID dossier, Map<UUID, Boolean> upheld, String answer) {
        for (PublicObjection objection : open(dossier)) {
            Boolean right = upheld.get(objection.id());
            if (right != null) {
                store.answer(
                        objection,
                        right ? PublicObjection.State.UPHELD : PublicObjection.State.NOT_UPHELD,
                        answer,
                        clock.instant());
            }
        }
    }
}
