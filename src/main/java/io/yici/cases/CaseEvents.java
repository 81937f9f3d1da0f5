package io.yici.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a case, as its people are told. */
@Component
public class CaseEvents {

    private final CaseEventStore store;
    private final Clock clock;

    CaseEvents(CaseEventStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Adds what happened just now, in the caller's transaction and this order. */
    public void add(UUID dossier, List<Happened> happened) {
        var now = clock.instant();
        store.insert(happened.stream()
                .map(h -> new CaseEvent(UUID.randomUUID(), dossier, now, h.kind(), h.subject(), h.actor()))
                .toList());
    }

    /** The oldest first. */
    public List<CaseEvent> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /**
     * One thing that happened.
     *
     * @param subject a requirement or role of the service; null when it is the case as a whole
     * @param actor a clerk's account; null when the applicant or the system acted
     */
    public record Happened(
            CaseEvent.Kind kind,
            @Nullable String subject,
            @Nullable String actor) {

        public static Happened of(CaseEvent.Kind kind) {
            return new Happened(kind, null, null);
        }

        public static Happened of(CaseEvent.Kind kind, String subject) {
            return new Happened(kind, subject, null);
        }

        public static Happened by(UUID clerk, CaseEvent.Kind kind) {
            return new Happened(kind, null, clerk.toString());
        }
    }
}
