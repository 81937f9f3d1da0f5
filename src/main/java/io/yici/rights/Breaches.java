package io.yici.rights;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.NoticeDue;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.TransparencyLog;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the applicants of affected cases of a breach, each by letter, and keeps who was told what. */
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
    private final Ledger ledger;
    private final Vault vault;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breaches(
            BreachStore store,
            CaseFiles files,
            TransparencyLog log,
            Ledger ledger,
            Vault vault,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.log = log;
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

    /** Sends it to the applicant of each case; all or none. */
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
            events.publishEvent(new NoticeDue(file.id(), "breach", Map.of("items", items), now));
            entries.add(LedgerEntry.of(LedgerEvent.BREACH_TOLD, PURPOSE, BASIS)
                    .in(file.id())
                    .by(actor)
                    .about(vault.pseudonym(file.account().toString())));
        }
        ledger.record(entries);
    }

    List<BreachStore.Sent> latest() {
        return store.latest(50);
    }
}
