package io.yici.audit;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.PlacedEntry;
import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about looks at their data, and what auditors answer. */
@Component
class LookQuestions {

    private static final int PAGE = 200;
    private static final int A_DAY = 30;
    private static final String PURPOSE = "audit.question";
    private static final String BASIS = "audit.supervision";

    private final QuestionStore store;
    private final Ledger ledger;
    private final Vault vault;
    private final Clock clock;

    LookQuestions(QuestionStore store, Ledger ledger, Vault vault, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /** Says whether it was kept: a person asks so many a day at most. */
    @Transactional
    boolean ask(UUID account, PlacedEntry look, boolean complaint, String words) {
        if (store.count(account, clock.instant().minus(Duration.ofDays(1))) >= A_DAY) {
            return false;
        }
        Question question = new Question(
                UUID.randomUUID(),
                account,
                look.logged().id(),
                look.place(),
                complaint,
                words,
                clock.instant(),
                null,
                null);
        store.insert(question);
        ledger.record(entry(question, account).about(vault.pseudonym(account.toString())));
        return true;
    }

    /** The person's, the latest first. */
    List<Question> of(UUID account) {
        return store.of(account, PAGE);
    }

    List<Question> open() {
        return store.list(false, PAGE);
    }

    List<Question> answered() {
        return store.list(true, PAGE);
    }

    Optional<Question> find(UUID id) {
        return store.find(id);
    }

    /** Says whether it was kept: nothing is answered twice. */
    @Transactional
    boolean answer(UUID id, Account auditor, String answer) {
        Question question = store.find(id).orElseThrow(LookNotFound::new);
        ledger.record(entry(question, auditor.id())
                .about(vault.pseudonym(question.account().toString())));
        return store.answer(question, answer, auditor.id(), clock.instant());
    }

    private LedgerEntry entry(Question question, UUID by) {
        return LedgerEntry.of(LedgerEvent.FEEDBACK, PURPOSE, BASIS)
                .by(vault.pseudonym(by.toString()))
                .requests(List.of(question.id().toString(), question.entry().toString()));
    }
}
