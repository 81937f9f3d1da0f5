package io.yici.notice;

import io.yici.codes.YiciException;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.notice.OutboxEntry.State;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: claims it, sends it outside any transaction, marks it. Any node does it for any message. One whose node stopped between sending
 * and marking is sent again after its lease, under the same id, by which gateways and mail programs tell that it is the same; nothing else is sent twice.
 */
@Component
class OutboxRounds {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);

    private static final int AT_ONCE = 10;

    /** Longer than all of a round may take where each message fails as late as it can. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final OutboxStore store;
    private final OutboxTexts texts;
    private final NoticeStore notices;
    private final Ledger ledger;
    private final Vault vault;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxRounds(
            OutboxStore store,
            OutboxTexts texts,
            NoticeStore notices,
            Ledger ledger,
            Vault vault,
            NoticeSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.notices = notices;
        this.ledger = ledger;
        this.vault = vault;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** An entry and what it is to say; nothing where it was dropped. */
    private record Claimed(OutboxEntry entry, @Nullable Outgoing message) {}

    /** Sends what is due now; whether there may be more. */
    boolean round(Transport transport) {
        List<Claimed> claimed = Objects.requireNonNull(transaction.execute(unused -> claim(transport.channel())));
        for (Claimed one : claimed) {
            if (one.message() != null) {
                send(transport, one.entry(), one.message());
            }
        }
        return claimed.size() == AT_ONCE;
    }

    private List<Claimed> claim(Channel channel) {
        Instant now = clock.instant();
        List<Claimed> claimed = new ArrayList<>();
        for (OutboxEntry entry : store.claim(channel, now, now.plus(LEASE), AT_ONCE)) {
            Optional<Outgoing> message = message(entry);
            if (message.isEmpty()) {
                store.done(entry, State.DROPPED, now);
            } else if (entry.attempts() == 1) {
                // Before it leaves: nothing is handed out without its entry.
                record(entry);
            }
            claimed.add(new Claimed(entry, message.orElse(null)));
        }
        return claimed;
    }

    /** What can no longer be put into words, as when its case was erased, must not hold up all that comes after. */
    private Optional<Outgoing> message(OutboxEntry entry) {
        try {
            return texts.of(entry);
        } catch (YiciException gone) {
            LOG.warn("Message {} has nothing to tell any more ({})", entry.id(), gone.code());
            return Optional.empty();
        }
    }

    private void record(OutboxEntry entry) {
        if (entry.notice() != null) {
            notices.find(entry.notice())
                    .ifPresent(notice -> ledger.record(LedgerEntry.of(
                                    LedgerEvent.DISCLOSED,
                                    "notice." + entry.channel().key(),
                                    notice.service())
                            .in(notice.dossier())
                            .about(vault.pseudonym(notice.account().toString()))
                            .fields(List.of(entry.channel() == Channel.MAIL ? "mail" : "mobile", "queryCode"))));
        }
    }

    private void send(Transport transport, OutboxEntry entry, Outgoing message) {
        try {
            transport.send(message);
            mark(entry, State.SENT);
        } catch (NotSent failure) {
            if (entry.attempts() >= settings.attempts()) {
                mark(entry, State.GIVEN_UP);
                LOG.error(
                        "Message {} by {} is given up after {} attempts ({}); {} are given up in all",
                        entry.id(),
                        entry.channel(),
                        entry.attempts(),
                        failure.getMessage(),
                        store.count(State.GIVEN_UP));
            } else {
                LOG.warn(
                        "Message {} by {} was not taken ({}); it is tried again",
                        entry.id(),
                        entry.channel(),
                        failure.getMessage());
                store.later(entry, clock.instant().plus(pause(entry.attempts())));
            }
        }
    }

    private void mark(OutboxEntry entry, State state) {
        if (!store.done(entry, state, clock.instant())) {
            LOG.warn("Message {} was sent after its lease, or is no longer wanted", entry.id());
        }
    }

    /** Grows fourfold, up to some hours. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(20, 2 * (attempts - 1)));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
