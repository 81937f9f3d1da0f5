package io.yici.cases.timer;

import java.util.UUID;

/** What happens when a timer of its kind comes due. */
public interface TimedEvent {

    /** The timer's kind, by which {@link CaseTimers#set} names it. */
    String kind();

    /**
     * Happens now, in one transaction with the timer's end: where it throws, the timer stays and is tried again. The case may have gone on since the
     * timer was set, so that there may be nothing to do.
     *
     * @param subject what of the case it is about; empty for the case as a whole
     */
    void happen(UUID dossier, String subject);
}
