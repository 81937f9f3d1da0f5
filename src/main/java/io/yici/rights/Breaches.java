package io.yici.rights;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.NoticeDue;
import io.yici.cases.OtherPeople;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.TransparencyLog;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the applicants of affected cases, and those whose records lie in them, of a breach, each by letter, and keeps who was told what. */
@Component
class Breaches {

    /** As many as are told in one transaction. */
    static final int MOST = 500;

    private static final String PURPOSE = "rights.breach";
    private static final String BASIS = "rights.law.breach";
    private static final String PLACE = "[0-9]{1,12}";

    private final BreachStore store;
    private final CaseFiles files;
    private final TransparencyLog log;
    private final OtherPeople others;
    private final Ledger ledger;
    private final Vault vault;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breaches(
            BreachStore store,
            CaseFiles files,
            TransparencyLog log,
            OtherPeople others,
            Ledger ledger,
            Vault vault,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.log = log;
        this.others = others;
        this.ledger = ledger;
        this.vault = vault;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The cases that a list names.
     *
     * @param unknown what names none
     */
    record Affected(List<CaseFile> cases, List<String> unknown) {}

    /** @param typed case numbers, and places in the log, with blanks, commas or lines between */
    Affected affected(String typed) {
        Map<UUID, CaseFile> cases = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String one : typed.strip().split("[\\s,，;；、]+", MOST + 2)) {
            Optional<CaseFile> found = find(one).filter(file -> file.caseNumber() != null);
            found.ifPresent(file -> cases.put(file.id(), file));
            if (found.isEmpty() && !one.isEmpty()) {
                unknown.add(one);
            }
        }
        return new Affected(List.copyOf(cases.values()), unknown);
    }

    private Optional<CaseFile> find(String one) {
        return one.matches(PLACE)
                ? log.dossier(Long.parseLong(one)).map(files::of)
                : files.ofNumber(one.toUpperCase(Locale.ROOT));
    }

    /** The letter's paragraphs in a language. */
    List<String> paragraphs(BreachNotice notice, Locale locale) {
        return notice.paragraphs(
                locale,
                (part, language) -> messages.getMessage(
                        "rights.breach.said",
                        new Object[] {
                            messages.getMessage("rights.breach." + part, null, language),
                            notice.parts().get(part)
                        },
                        language));
    }

    /** Sends it to the applicant of each case and to those whose records lie in it; all or none. */
    @Transactional
    void send(BreachNotice notice, List<CaseFile> cases, UUID author) {
        Instant now = clock.instant();
        Map<String, Object> items =
                Map.of("zh", paragraphs(notice, Locale.SIMPLIFIED_CHINESE), "en", paragraphs(notice, Locale.ENGLISH));
        store.insert(
                UUID.randomUUID(),
                String.valueOf(notice.parts().get("what")),
                author,
                now,
                cases.stream().map(CaseFile::id).toList());
        String actor = vault.pseudonym(author.toString());
        List<LedgerEntry> entries = new ArrayList<>();
        for (CaseFile file : cases) {
            tell(file, null, items, now);
            entries.add(told(file, file.account(), actor));
            for (UUID other : others.of(file.id()).accounts()) {
                tell(file, other, items, now);
                entries.add(told(file, other, actor));
            }
        }
        ledger.record(entries);
    }

    private void tell(CaseFile file, @Nullable UUID other, Map<String, Object> items, Instant now) {
        events.publishEvent(new NoticeDue(file.id(), "breach", Map.of("items", items), now, other));
    }

    private LedgerEntry told(CaseFile file, UUID account, String actor) {
        return LedgerEntry.of(LedgerEvent.BREACH_TOLD, PURPOSE, BASIS)
                .in(file.id())
                .by(actor)
                .about(vault.pseudonym(account.toString()));
    }

    /** How many besides the applicants are told, whose records lie in the cases; and how many of those have no account, and must be told by post. */
    OtherPeople.Found others(List<CaseFile> cases) {
        Set<UUID> accounts = new LinkedHashSet<>();
        int unreachable = 0;
        for (CaseFile file : cases) {
            OtherPeople.Found found = others.of(file.id());
            accounts.addAll(found.accounts());
            unreachable += found.unreachable();
        }
        return new OtherPeople.Found(List.copyOf(accounts), unreachable);
    }

    List<BreachStore.Sent> latest() {
        return store.latest(50);
    }
}
