package io.yici.cases;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.ServiceItem.DraftPolicy;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.site.FormErrors;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a draft when its service has a newer version, as that version says. */
@Component
public class DraftRenewal {

    private static final int DRAFTS = 100;
    /** The letter that says that a draft was closed. */
    private static final String CUT_OFF = "draft-cut-off";

    private final CaseFileStore files;
    private final CaseVersions versions;
    private final CaseMoves moves;
    private final CaseEvents events;
    private final Answers answers;
    private final FormFilling forms;
    private final DisputeStore disputes;
    private final Exchange exchange;
    private final Consents consents;
    private final ApplicationEventPublisher told;
    private final Clock clock;

    DraftRenewal(
            CaseFileStore files,
            CaseVersions versions,
            CaseMoves moves,
            CaseEvents events,
            Answers answers,
            FormFilling forms,
            DisputeStore disputes,
            Exchange exchange,
            Consents consents,
            ApplicationEventPublisher told,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.moves = moves;
        this.events = events;
        this.answers = answers;
        this.forms = forms;
        this.disputes = disputes;
        this.exchange = exchange;
        this.consents = consents;
        this.told = told;
        this.clock = clock;
    }

    /** What was done to a draft. */
    public enum Renewal {
        /** It is no draft, is of the version that runs, or ends on its own. */
        NONE,
        /** It went over to the version that runs. */
        MOVED,
        /** It went over, and other records are asked for, which has to be agreed to again. */
        MOVED_WITH_RECORDS,
        /** It was closed. */
        CUT_OFF
    }

    /** Does with the draft what the version that runs says; to be called before anything else is done with it. */
    @Transactional
    public Renewal renew(UUID id) {
        // Nearly always there is nothing to do, and no row need be locked to see that.
        Optional<CaseFile> seen = files.find(id).filter(this::isBehind);
        Optional<CaseFile> locked = seen.flatMap(file -> files.lock(id)).filter(this::isBehind);
        if (locked.isEmpty()) {
            return Renewal.NONE;
        }
        CaseFile draft = locked.get();
        CaseVersion now = versions.current(draft.service());
        return switch (now.item().drafts()) {
            case PIN -> Renewal.NONE;
            case ASK_CHANGED -> move(draft, versions.of(draft), now);
            case CUT_OFF -> cutOff(draft);
        };
    }

    private boolean isBehind(CaseFile file) {
        return file.status() == CaseStatus.DRAFT
                && file.serviceVersion() < versions.current(file.service()).version();
    }

    private Renewal move(CaseFile draft, CaseVersion before, CaseVersion now) {
        Map<String, @Nullable Object> kept = stillHold(before, now, answers.facts(draft));
        byte[] sealed = draft.answers() == null ? null : answers.seal(draft, kept);
        files.moveDraft(draft.id(), before.version(), now.version(), sealed, clock.instant());
        boolean others = !before.item().records().equals(now.item().records())
                || !before.item().people().equals(now.item().people());
        if (others) {
            exchange.requests(draft.id()).forEach(request -> disputes.remove(draft.id(), request.requirement()));
            exchange.forget(draft.id(), null);
            consents.askAnew(draft.id());
        }
        events.add(draft.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.DRAFT_MOVED)));
        return others ? Renewal.MOVED_WITH_RECORDS : Renewal.MOVED;
    }

    private Renewal cutOff(CaseFile draft) {
        moves.move(draft, CaseAct.WITHDRAW, CaseStatus.WITHDRAWN, CaseEvents.Happened.of(CaseEvent.Kind.DRAFT_CUT_OFF));
        told.publishEvent(new NoticeDue(draft.id(), CUT_OFF, Map.of("any", draft.answers() != null), clock.instant()));
        return Renewal.CUT_OFF;
    }

    /** Those of a service that are to be closed. */
    List<UUID> toBeClosed(String service) {
        CaseVersion now = versions.current(service);
        return now.item().drafts() == DraftPolicy.CUT_OFF
                ? files.draftsBefore(service, now.version(), DRAFTS)
                : List.of();
    }

    /** Gives a new draft the answers of one that was closed before, as far as they hold; says whether there were any. */
    @Transactional
    public boolean takeOver(CaseFile fresh) {
        Optional<CaseFile> closed = files.left(fresh.account()).stream()
                .filter(file ->
                        file.service().equals(fresh.service()) && !file.id().equals(fresh.id()))
                .reduce((earlier, later) -> later)
                .filter(this::wasCutOff);
        if (closed.isEmpty() || closed.get().answers() == null || fresh.answers() != null) {
            return false;
        }
        CaseFile old = closed.get();
        Map<String, @Nullable Object> kept = stillHold(versions.of(old), versions.of(fresh), answers.facts(old));
        // A file belongs to the case it was handed in for.
        versions.of(fresh)
                .form()
                .fields()
                .filter(field -> field.kind() == FormSchema.Kind.FILE)
                .forEach(field -> kept.remove(field.key()));
        if (kept.isEmpty()
                || !files.saveAnswers(fresh.id(), answers.seal(fresh, kept), fresh.revision(), clock.instant())) {
            return false;
        }
        events.add(fresh.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.ANSWERS_TAKEN_OVER)));
        return true;
    }

    private boolean wasCutOff(CaseFile file) {
        return file.status() == CaseStatus.WITHDRAWN
                && events.of(file.id()).stream().anyMatch(event -> event.kind() == CaseEvent.Kind.DRAFT_CUT_OFF);
    }

    /** The answers to questions that are asked in both versions in the same words, and that may still be given. */
    private Map<String, @Nullable Object> stillHold(
            CaseVersion before, CaseVersion now, Map<String, @Nullable Object> given) {
        Map<String, Field> asked =
                before.form().fields().collect(Collectors.toMap(Field::key, Function.identity(), (one, same) -> one));
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        now.form().fields().forEach(field -> {
            Field old = asked.get(field.key());
            if (old != null && given.get(field.key()) != null && isSame(before, old, now, field)) {
                kept.put(field.key(), given.get(field.key()));
            }
        });
        FormErrors wrong = forms.check(now.form(), kept);
        kept.keySet().removeIf(key -> wrong.of(key) != null);
        return kept;
    }

    private static boolean isSame(CaseVersion before, Field old, CaseVersion now, Field field) {
        return old.kind() == field.kind()
                && old.options().equals(field.options())
                && words(before, old).equals(words(now, field));
    }

    private static List<String> words(CaseVersion version, Field field) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(field.label()),
                        field.options().stream().map(FormSchema.Option::label))
                .map(key -> version.service().texts().text(Locale.SIMPLIFIED_CHINESE, key))
                .toList();
    }
}
