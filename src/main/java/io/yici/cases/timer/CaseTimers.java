package io.yici.cases.timer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Timers of cases. Every method joins the caller's transaction, so that a timer stands and falls with what set it. */
@Component
public class CaseTimers {

    private final CaseTimerStore store;
    private final Clock clock;

    CaseTimers(CaseTimerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Sets the timer, or moves it where it is set already. */
    public void set(UUID dossier, String kind, String subject, Instant at) {
        store.put(dossier, kind, subject, at);
    }

    /** Sets the timer for when the day is over: a term that ends with a day has the whole of it. */
    public void setAfter(UUID dossier, String kind, String subject, LocalDate day) {
        set(dossier, kind, subject, startOf(day.plusDays(1)));
    }

    /** Whether it is set and has not come due. */
    public boolean isSet(UUID dossier, String kind, String subject) {
        return store.isThere(dossier, kind, subject);
    }

    /** When the day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Takes the timer away; nothing happens where there is none. */
    public void clear(UUID dossier, String kind, String subject) {
        store.remove(dossier, kind, subject);
    }

    /** Keeps the timer under another name; nothing happens where there is none. */
    public void rename(UUID dossier, String kind, String subject, String name) {
        store.rename(dossier, kind, subject, name);
    }

    /** Takes all timers of the case away. */
    public void clearAll(UUID dossier) {
        store.removeAll(dossier);
    }
}
