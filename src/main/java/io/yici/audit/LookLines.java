package io.yici.audit;

import io.yici.cases.CaseFile;
import io.yici.catalogue.ServiceVersion;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LoggedEntry;
import io.yici.organisation.Account;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a person's data as that person reads them. */
@Component
class LookLines {

    private static final String EMERGENCY = "break-glass.";

    private final LookTexts texts;
    private final Officers officers;
    private final Offices offices;
    private final Ledger ledger;
    private final Clock clock;

    LookLines(LookTexts texts, Officers officers, Offices offices, Ledger ledger, Clock clock) {
        this.texts = texts;
        this.officers = officers;
        this.offices = offices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The groups people ask by. */
    static final Map<String, List<LedgerEvent>> KINDS = Map.of(
            "looked", List.of(LedgerEvent.VIEW, LedgerEvent.REVEAL, LedgerEvent.EMERGENCY),
            "pulled", List.of(LedgerEvent.PULL, LedgerEvent.REUSED, LedgerEvent.ALARM),
            "decided",
                    List.of(
                            LedgerEvent.DECIDED,
                            LedgerEvent.USED_IN_DECISION,
                            LedgerEvent.ISSUED,
                            LedgerEvent.REVOKED,
                            LedgerEvent.VERSION_CHANGED),
            "given", List.of(LedgerEvent.DISCLOSED, LedgerEvent.EXPORTED),
            "refused", List.of(LedgerEvent.REFUSED));

    static final List<String> ORDER = List.of("looked", "pulled", "decided", "given", "refused", "mine");

    /** Whether a look is of a kind; {@code mine} is all that people did themselves. */
    static boolean isOf(String kind, LedgerEvent event) {
        return kind.equals("mine")
                ? KINDS.values().stream().noneMatch(events -> events.contains(event))
                : KINDS.getOrDefault(kind, List.of()).contains(event);
    }

    /**
     * A look on the page.
     *
     * @param rows who, what, why and so on, with their labels
     * @param place null while it has none
     * @param provable whether a checkpoint covers it
     * @param question what the person asked about it, and the answer
     */
    record Line(
            String title,
            String tone,
            String when,
            String iso,
            List<Row> rows,
            @Nullable Long place,
            boolean provable,
            String leaf,
            @Nullable Asked question) {}

    /** A fact of a look; with an address where it leads somewhere. */
    record Row(String key, String value, @Nullable String href) {}

    /** What was asked, and what was answered. */
    record Asked(String words, @Nullable String answer) {}

    Line line(Looks.Look look, Looks.Person person, long covered, Map<UUID, Question> asked, Locale locale) {
        LedgerEntry entry = look.entry().logged().entry();
        Instant at = look.entry().logged().at();
        Question question = asked.get(look.entry().logged().id());
        return new Line(
                title(entry, look.own(), locale),
                tone(entry.event()),
                texts.time(at, locale),
                at.atZone(clock.getZone()).toOffsetDateTime().toString(),
                rows(look, entry, person, locale),
                look.entry().isPlaced() ? look.entry().place() : null,
                look.entry().isPlaced() && look.entry().place() < covered,
                look.entry().leaf(),
                question == null ? null : new Asked(question.words(), question.answer()));
    }

    private String title(LedgerEntry entry, boolean own, Locale locale) {
        String record = texts.record(entry, locale);
        String said = texts.event(entry.event(), locale);
        String what = record.isEmpty() ? said : texts.word("audit.looks.of", locale, said, record);
        return own || entry.dossier() == null ? what : texts.word("audit.looks.elsewhere", locale, what);
    }

    private static String tone(LedgerEvent event) {
        return switch (event) {
            case REVEAL, REFUSED, ALARM, EMERGENCY -> "warning";
            case VIEW, DECIDED, USED_IN_DECISION, DISCLOSED -> "info";
            default -> "neutral";
        };
    }

    private List<Row> rows(Looks.Look look, LedgerEntry entry, Looks.Person person, Locale locale) {
        List<Row> rows = new ArrayList<>();
        add(rows, "who", who(entry, look.own(), person, locale), locale);
        if (!entry.departments().isEmpty()) {
            add(rows, entry.event() == LedgerEvent.DISCLOSED ? "to" : "from", texts.departments(entry, locale), locale);
        }
        add(rows, "fields", fields(entry, locale), locale);
        String name = texts.service(entry)
                .or(() -> serviceOfCase(entry))
                .map(one -> one.name(locale))
                .orElse("");
        if (look.file().isPresent()) {
            CaseFile file = look.file().get();
            String number = file.caseNumber();
            rows.add(new Row(
                    texts.word("audit.looks.case", locale),
                    number == null ? texts.word("audit.looks.draft", locale, name) : name + " · " + number,
                    "/cases/" + file.id()));
        } else if (entry.dossier() != null) {
            add(rows, "case", texts.word("audit.looks.other", locale, name), locale);
        }
        add(rows, "why", texts.purpose(entry, locale), locale);
        agreed(entry).ifPresent(by -> add(rows, "agreed", offices.named(by, locale), locale));
        add(rows, "basis", texts.basis(entry, locale), locale);
        return rows;
    }

    /** Where the entry names no service, another one of its case does. */
    private Optional<ServiceVersion> serviceOfCase(LedgerEntry entry) {
        UUID dossier = entry.dossier();
        return dossier == null
                ? Optional.empty()
                : ledger.entriesOf(dossier).stream()
                        .flatMap(logged -> texts.service(logged.entry()).stream())
                        .findFirst();
    }

    private static boolean isEmergency(LedgerEntry entry) {
        return entry.purpose().startsWith(EMERGENCY);
    }

    /** Who agreed to the look in an emergency, if the entry tells of one. */
    private Optional<Account> agreed(LedgerEntry entry) {
        UUID dossier = entry.dossier();
        if (dossier == null || !entry.purpose().equals(EMERGENCY + "look")) {
            return Optional.empty();
        }
        return ledger.entriesOf(dossier).stream()
                .map(LoggedEntry::entry)
                .filter(one -> one.purpose().equals(EMERGENCY + "approved")
                        && entry.requests().containsAll(one.requests()))
                .findFirst()
                .flatMap(one -> officers.of(one.actor()));
    }

    private void add(List<Row> rows, String key, String value, Locale locale) {
        if (!value.isBlank()) {
            rows.add(new Row(texts.word("audit.looks." + key, locale), value, null));
        }
    }

    private String fields(LedgerEntry entry, Locale locale) {
        if (!entry.fields().isEmpty()) {
            return texts.fields(entry, locale);
        }
        return switch (entry.event()) {
            case VIEW -> texts.word("audit.looks.fields.view", locale);
            case DECIDED, USED_IN_DECISION -> texts.word("audit.looks.fields.decided", locale);
            case REFUSED -> texts.word("audit.looks.fields.refused", locale);
            default -> "";
        };
    }

    /** The office and role of staff; no name, as no page tells people the names of staff. */
    private String who(LedgerEntry entry, boolean own, Looks.Person person, Locale locale) {
        String actor = entry.actor();
        if (actor == null) {
            return texts.word("audit.looks.system", locale);
        }
        if (person.isMe(actor)) {
            return texts.word(entry.event() == LedgerEvent.PULL ? "audit.looks.for-you" : "audit.looks.you", locale);
        }
        Optional<Account> officer = officers.of(actor);
        return officer.map(one -> isEmergency(entry) ? offices.named(one, locale) : officers.office(one, locale))
                .orElseGet(() -> texts.word(own ? "audit.looks.unknown" : "audit.looks.applicant", locale));
    }

    static Map<UUID, Question> byEntry(List<Question> questions) {
        return questions.stream().collect(Collectors.toMap(Question::entry, one -> one, (latest, before) -> latest));
    }
}
