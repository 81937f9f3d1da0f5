package io.yici.audit;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseNotFound;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.PersonLog;
import io.yici.ledger.PlacedEntry;
import io.yici.ledger.TransparencyLog;
import io.yici.organisation.Accounts;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What was done with a person's data, as the log has it: in their own cases, and in somebody else's as far as it was their data. Of the other's case they learn what
 * was done with their own record and that the case was opened, and nothing of the other's data or of how it was decided.
 */
@Component
class Looks {

    private static final int SLICE = 200;
    private static final int SLICES = 25;
    private static final int MOST_EXPORTED = 20_000;

    /** Of what is done in another's case, what touches the data that lies in it. */
    private static final Set<LedgerEvent> TOUCHING =
            Set.of(LedgerEvent.VIEW, LedgerEvent.REVEAL, LedgerEvent.USED_IN_DECISION, LedgerEvent.DECIDED);

    private final PersonLog log;
    private final TransparencyLog proofs;
    private final CaseFiles files;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    Looks(PersonLog log, TransparencyLog proofs, CaseFiles files, Accounts accounts, Vault vault, Clock clock) {
        this.log = log;
        this.proofs = proofs;
        this.files = files;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A look at the person's data.
     *
     * @param own whether it was in a case of the person's own
     */
    record Look(PlacedEntry entry, boolean own, Optional<CaseFile> file) {}

    /** Some of the looks, and whether there are more. */
    record Page(List<Look> looks, boolean more) {}

    /** A person's pseudonyms, the cases in which their data lies, and which of those are their own. */
    record Person(UUID account, Set<String> subjects, List<UUID> dossiers, Map<UUID, CaseFile> own) {

        boolean isMe(String pseudonym) {
            return subjects.contains(pseudonym);
        }
    }

    Person person(UUID account) {
        Set<String> subjects = Set.of(
                vault.pseudonym(account.toString()),
                vault.pseudonym(accounts.identity(account).personId()));
        List<UUID> dossiers = log.dossiers(subjects);
        Map<UUID, CaseFile> own = new LinkedHashMap<>();
        for (UUID dossier : dossiers) {
            file(dossier).filter(file -> file.account().equals(account)).ifPresent(file -> own.put(dossier, file));
        }
        return new Person(account, subjects, dossiers, own);
    }

    private Optional<CaseFile> file(UUID dossier) {
        try {
            return Optional.of(files.of(dossier));
        } catch (CaseNotFound gone) {
            return Optional.empty();
        }
    }

    /** Those looks that are asked for and stand before the place, the latest first; what has no place yet comes before all. */
    Page page(Person person, Predicate<Look> which, long before, int limit) {
        Shares shares = new Shares(person);
        List<Look> found = new ArrayList<>();
        if (before == Long.MAX_VALUE) {
            found.addAll(seen(log.waiting(person.subjects(), person.dossiers()), person, shares, which));
        }
        long from = before;
        for (int slice = 0; slice < SLICES && found.size() <= limit; slice++) {
            List<PlacedEntry> entries = log.before(person.subjects(), person.dossiers(), from, SLICE);
            found.addAll(seen(entries, person, shares, which));
            if (entries.size() < SLICE) {
                break;
            }
            from = entries.get(entries.size() - 1).place();
        }
        return new Page(found.subList(0, Math.min(found.size(), limit)), found.size() > limit);
    }

    private static List<Look> seen(
            Collection<PlacedEntry> entries, Person person, Shares shares, Predicate<Look> which) {
        return entries.stream()
                .filter(entry ->
                        shares.mayKnow(entry.logged().entry(), entry.logged().at()))
                .map(entry -> look(entry, person))
                .filter(which)
                .toList();
    }

    private static Look look(PlacedEntry entry, Person person) {
        UUID dossier = entry.logged().entry().dossier();
        Optional<CaseFile> own = dossier == null
                ? Optional.empty()
                : Optional.ofNullable(person.own().get(dossier));
        return new Look(entry, own.isPresent(), own);
    }

    /** One of the person's looks. */
    Optional<Look> at(Person person, long place) {
        Shares shares = new Shares(person);
        return seen(log.before(person.subjects(), person.dossiers(), place + 1, 1), person, shares, look -> true)
                .stream()
                .filter(look -> look.entry().place() == place)
                .findFirst();
    }

    /** The log's proof that the look was entered, as others check it; empty until a checkpoint covers it. */
    Optional<String> receipt(Look look) {
        byte[] leaf = look.entry().leaf().getBytes(StandardCharsets.UTF_8);
        return proofs.proof(look.entry().place()).map(proof -> proof.with(leaf).toString());
    }

    /** All looks as a signed file; empty before the first checkpoint. */
    Optional<String> file(Person person) {
        List<PlacedEntry> all = page(person, look -> true, Long.MAX_VALUE, MOST_EXPORTED).looks().stream()
                .map(Look::entry)
                .toList();
        return proofs.looks(all, clock.instant());
    }

    /** What of others' cases a person may know. */
    private final class Shares {

        private final Person person;
        private final Map<UUID, Share> shares = new HashMap<>();

        /** Which requests were about the person, and since when. */
        private record Share(Set<String> requests, Instant since) {}

        Shares(Person person) {
            this.person = person;
        }

        boolean mayKnow(LedgerEntry entry, Instant at) {
            UUID dossier = entry.dossier();
            String subject = entry.subject();
            if (subject != null || dossier == null || person.own().containsKey(dossier)) {
                return true;
            }
            Share share = shares.computeIfAbsent(dossier, this::read);
            boolean mine =
                    entry.requests().isEmpty() || entry.requests().stream().anyMatch(share.requests()::contains);
            return mine && TOUCHING.contains(entry.event()) && !at.isBefore(share.since());
        }

        private Share read(UUID dossier) {
            Set<String> requests = new HashSet<>();
            Instant since = Instant.MAX;
            for (var logged : log.of(dossier)) {
                LedgerEntry entry = logged.entry();
                String subject = entry.subject();
                boolean pulled = entry.event() == LedgerEvent.PULL || entry.event() == LedgerEvent.REUSED;
                if (subject != null && person.isMe(subject) && pulled) {
                    requests.addAll(entry.requests());
                    since = logged.at().isBefore(since) ? logged.at() : since;
                }
            }
            return new Share(requests, since);
        }
    }
}
