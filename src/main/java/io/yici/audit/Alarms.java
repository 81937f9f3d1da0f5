package io.yici.audit;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What was noticed about looks at data, and what auditors found. */
@Component
class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final int PAGE = 200;

    private final AlarmStore store;
    private final Ledger ledger;
    private final Vault vault;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Alarms(AlarmStore store, Ledger ledger, Vault vault, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The same of the same account on the same day, at the same case, is one alarm. */
    void raise(String rule, @Nullable UUID account, @Nullable UUID dossier, String evidence) {
        String alike = rule + "/" + account + "/" + dossier + "/" + LocalDate.now(clock);
        boolean isNew;
        try {
            isNew = isNew(alike, rule, account, dossier, evidence);
        } catch (DuplicateKeyException raisedMeanwhile) {
            isNew = isNew(alike, rule, account, dossier, evidence);
        }
        if (isNew) {
            LOG.warn("ALARM: {} by account {} at case {} ({})", rule, account, dossier, evidence);
        }
    }

    private boolean isNew(String alike, String rule, @Nullable UUID account, @Nullable UUID dossier, String evidence) {
        return Boolean.TRUE.equals(
                savepoint.execute(status -> store.raise(alike, rule, account, dossier, evidence, clock.instant())));
    }

    List<Alarm> open() {
        return store.list(false, PAGE);
    }

    List<Alarm> closed() {
        return store.list(true, PAGE);
    }

    Optional<Alarm> find(UUID id) {
        return store.find(id);
    }

    Optional<String> note(Alarm alarm) {
        return store.note(alarm.id());
    }

    /** An auditor has seen it, or has found out what it was; that is logged. */
    @Transactional
    void handle(UUID id, Alarm.State state, String note, Account auditor) {
        Alarm alarm = store.find(id).orElseThrow(LookNotFound::new);
        store.handle(id, state, note, auditor.id(), clock.instant());
        LedgerEntry entry = LedgerEntry.of(
                        LedgerEvent.ALARM_HANDLED, "audit.alarm." + alarm.rule(), "audit.supervision")
                .by(vault.pseudonym(auditor.id().toString()))
                .requests(List.of(id.toString()));
        UUID dossier = alarm.dossier();
        ledger.record(dossier == null ? entry : entry.in(dossier));
    }
}
