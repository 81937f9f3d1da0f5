package io.yici.cases;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ServiceItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks applicants for what is missing: once, completely, and for nothing that the guide does not name. */
@Component
public class Supplements implements UndoableAct {

    /** Key of the act and of its letter. */
    public static final String CORRECTION = "correction";

    /** How long a term may be, in days of its unit [demo]. */
    public static final int SHORTEST = 3;

    public static final int LONGEST = 60;

    private final SupplementStore store;
    private final SupplementTimers timers;
    private final CaseMoves moves;
    private final CaseVersions versions;
    private final Acts acts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Supplements(
            SupplementStore store,
            SupplementTimers timers,
            CaseMoves moves,
            CaseVersions versions,
            Acts acts,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.timers = timers;
        this.moves = moves;
        this.versions = versions;
        this.acts = acts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All of a case, in their order. */
    public List<Supplement> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /** The one that waits for the applicant. */
    public Optional<Supplement> open(UUID dossier) {
        return of(dossier).stream().filter(Supplement::isOpen).findFirst();
    }

    /**
     * Whether one was issued before; then another is for a supervisor only. One that was taken back was never issued.
     */
    public boolean isAsked(UUID dossier) {
        return of(dossier).stream()
                .anyMatch(
                        one -> one.kind() == Supplement.Kind.CORRECTION && one.state() != Supplement.State.TAKEN_BACK);
    }

    /**
     * Tells the applicant, before acceptance, all that is to be corrected.
     *
     * @param supervisor whether the clerk oversees the group: a second notice is for them
     * @throws SupplementRefused when it may not be asked for
     * @throws CaseNotOpen when the case is not awaiting acceptance
     */
    @Transactional
    public void ask(
            UUID dossier,
            UUID clerk,
            boolean supervisor,
            List<Supplement.Item> items,
            TimeLimit within,
            String reason) {
        CaseFile file = moves.lock(dossier);
        CaseMoves.require(file, CaseAct.ASK_FOR_CORRECTION, CaseStatus.CORRECTION);
        if (isAsked(dossier) && !supervisor) {
            throw SupplementRefused.second();
        }
        Supplement supplement = issue(file, Supplement.Kind.CORRECTION, clerk, items, false, within, reason);
        moves.move(
                file,
                CaseAct.ASK_FOR_CORRECTION,
                CaseStatus.CORRECTION,
                CaseEvents.Happened.by(clerk, CaseEvent.Kind.CORRECTION_ASKED));
        acts.done(dossier, CORRECTION, clerk, supplement.id().toString(), facts(file, supplement));
    }

    /** A step of the diagram asks for proofs; nobody decides anything by it. */
    Supplement askAtStep(CaseFile file, List<String> requirements, boolean anyOf, TimeLimit within) {
        List<Supplement.Item> items = requirements.stream()
                .map(name -> new Supplement.Item(Supplement.What.PROOF, name, ""))
                .toList();
        return issue(file, Supplement.Kind.CORRECTION, null, items, anyOf, within, "");
    }

    /** What a case is accepted without, and that must come later. */
    Supplement askLate(CaseFile file, UUID clerk, List<Supplement.Item> items, TimeLimit within, String reason) {
        ServiceItem item = versions.of(file).item();
        items.stream()
                .filter(one -> !item.tolerant().contains(one.key()))
                .findFirst()
                .ifPresent(one -> {
                    throw SupplementRefused.mayNotComeLate(one.key());
                });
        return issue(file, Supplement.Kind.LATE_MATERIAL, clerk, items, false, within, reason);
    }

    private Supplement issue(
            CaseFile file,
            Supplement.Kind kind,
            @Nullable UUID clerk,
            List<Supplement.Item> items,
            boolean anyOf,
            TimeLimit within,
            String reason) {
        requireInGuide(versions.of(file), items);
        if (within.amount() < SHORTEST || within.amount() > LONGEST) {
            throw SupplementRefused.term(SHORTEST, LONGEST);
        }
        Supplement supplement = new Supplement(
                UUID.randomUUID(),
                file.id(),
                of(file.id()).size() + 1,
                kind,
                Supplement.State.OPEN,
                clerk,
                clock.instant(),
                calendar.due(LocalDate.now(clock), within),
                within,
                items,
                anyOf,
                reason,
                null);
        store.insert(supplement);
        timers.set(supplement);
        return supplement;
    }

    private static void requireInGuide(CaseVersion version, List<Supplement.Item> items) {
        if (items.isEmpty()) {
            throw SupplementRefused.empty();
        }
        for (Supplement.Item item : items) {
            boolean known = item.what() == Supplement.What.ANSWER
                    ? version.form().field(item.key()).isPresent()
                    : version.item().requirement(item.key()).isPresent();
            if (!known) {
                throw SupplementRefused.outsideTheGuide(item.key());
            }
        }
    }

    @Override
    public String kind() {
        return CORRECTION;
    }

    @Override
    public CaseStatus undo(CaseFile file, DoneAct act) {
        Supplement supplement = store.find(UUID.fromString(act.subject())).orElseThrow(SupplementRefused::notOpen);
        if (!store.end(supplement.id(), Supplement.State.TAKEN_BACK, clock.instant())) {
            throw new ActNotUndoable();
        }
        timers.clear(supplement);
        return CaseStatus.PRE_REVIEW;
    }

    /** What a letter states of it. */
    Map<String, Object> facts(CaseFile file, Supplement supplement) {
        CaseVersion version = versions.of(file);
        Map<String, Object> facts = new HashMap<>();
        if (!supplement.reason().isEmpty()) {
            facts.put("reason", supplement.reason());
        }
        facts.put("any", supplement.anyOf());
        facts.put("deadline", supplement.lastDay());
        facts.put(
                "items",
                Map.of(
                        "zh", texts(version, supplement, Locale.SIMPLIFIED_CHINESE),
                        "en", texts(version, supplement, Locale.ENGLISH)));
        return facts;
    }

    private static List<String> texts(CaseVersion version, Supplement supplement, Locale locale) {
        return supplement.items().stream()
                .map(item -> text(version, item, locale) + (item.note().isEmpty() ? "" : ": " + item.note()))
                .toList();
    }

    /** What is asked for, as the service calls it. */
    public static String text(CaseVersion version, Supplement.Item item, Locale locale) {
        var texts = version.service().texts();
        return item.what() == Supplement.What.PROOF
                ? texts.text(locale, "record." + item.key())
                : version.form()
                        .field(item.key())
                        .map(FormSchema.Field::label)
                        .map(label -> texts.text(locale, label))
                        .orElse(item.key());
    }
}
