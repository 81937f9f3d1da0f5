package io.yici.inbox;

import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.exchange.Evidence;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogCoverage;
import io.yici.ledger.LoggedEntry;
import io.yici.organisation.Account;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks at unmasked records, and at sensitive values that bear no mask. Where a field is marked sensitive in its register's file, the plaintext waits until nobody can take back that it was looked at: until a
 * checkpoint covers the look, cosigned by the quorum of the log's witnesses where there are any.
 */
@Component
public class StrictLooks {

    /** Longer than a checkpoint takes; after that the clerk is told, and asks again. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** For so long a look that had to wait may be taken up again. */
    private static final Duration VALID = Duration.ofMinutes(15);

    private final ResourceCatalogue catalogue;
    private final Ledger ledger;
    private final LogCoverage coverage;
    private final Vault vault;
    private final Clock clock;

    StrictLooks(ResourceCatalogue catalogue, Ledger ledger, LogCoverage coverage, Vault vault, Clock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.coverage = coverage;
        this.vault = vault;
        this.clock = clock;
    }

    /** Enters the look into the log. */
    public UUID enter(LedgerEntry look) {
        return ledger.enter(look);
    }

    /** Pseudonym of whom a record is about; empty where it is about several, who find the look by the request. */
    public Optional<String> subject(UUID dossier, String request) {
        List<String> subjects = ledger.entriesOf(dossier).stream()
                .map(LoggedEntry::entry)
                .filter(entry -> entry.event() == LedgerEvent.PULL || entry.event() == LedgerEvent.REUSED)
                .filter(entry -> entry.requests().contains(request))
                .flatMap(entry -> Stream.ofNullable(entry.subject()))
                .distinct()
                .toList();
        return subjects.size() == 1 ? Optional.of(subjects.get(0)) : Optional.empty();
    }

    /** A look of a while ago, if it was the same person's at the same record. */
    Optional<LoggedEntry> earlier(UUID dossier, UUID look, String actor, String request) {
        return ledger.entriesOf(dossier).stream()
                .filter(logged -> logged.id().equals(look))
                .filter(logged -> logged.entry().event() == LedgerEvent.REVEAL
                        && Objects.equals(logged.entry().actor(), actor)
                        && logged.entry().requests().equals(List.of(request))
                        && logged.at().plus(VALID).isAfter(clock.instant()))
                .findFirst();
    }

    /** Whether the log covers that the clerk looked at the case a while ago, or just now; waits for it a little. */
    public boolean covered(UUID dossier, Account clerk) {
        String actor = vault.pseudonym(clerk.id().toString());
        return ledger.entriesOf(dossier).stream()
                .filter(logged -> logged.entry().event() == LedgerEvent.VIEW
                        && actor.equals(logged.entry().actor())
                        && logged.at().plus(VALID).isAfter(clock.instant()))
                .findFirst()
                .filter(first -> coverage.await(dossier, first.id(), PATIENCE))
                .isPresent();
    }

    /** Whether the fields may be shown now; waits for it a little. */
    public boolean releases(UUID dossier, UUID look, Evidence evidence, Collection<String> fields) {
        return !isSensitive(evidence, fields) || coverage.await(dossier, look, PATIENCE);
    }

    private boolean isSensitive(Evidence evidence, Collection<String> fields) {
        Registers.Resource resource =
                catalogue.registers().resource(evidence.resource()).orElseThrow();
        return fields.stream()
                .anyMatch(name -> resource.field(name)
                        .map(field -> field.sensitivity() == Registers.Sensitivity.SENSITIVE)
                        .orElse(true));
    }
}
