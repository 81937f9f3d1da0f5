package io.yici.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a department did not supply for so long that somebody else must look, or that nobody needs any more. */
@Component
public class GivenUpRecords {

    private final RecordRequestStore store;
    private final Clock clock;

    GivenUpRecords(RecordRequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Cases with a record that was asked for long enough: a clerk is to look. */
    public List<UUID> givenUp(int limit) {
        return store.givenUp(clock.instant(), limit);
    }

    /** The case's records that are to be given up now. */
    public List<RecordRequest> toGiveUp(UUID dossier) {
        Instant now = clock.instant();
        return store.ofDossier(dossier).stream()
                .filter(request -> request.state() == RequestState.OPEN)
                .filter(request ->
                        request.giveUpAt() != null && !request.giveUpAt().isAfter(now))
                .toList();
    }

    /**
     * A clerk looks instead of the department, which is asked on; in the caller's transaction. Records of people whom only this one names are not
     * waited for any more, which the next sweep finds.
     */
    @Transactional
    public void giveUp(RecordRequest request) {
        store.state(request.dossier(), request.requirement(), RequestState.OPEN, RequestState.GIVEN_UP);
        store.dueNow(request.dossier(), clock.instant());
    }

    /** Leaves the case's records to be given up for some time more. */
    public void giveUpLater(UUID dossier, Duration more) {
        store.giveUpLater(dossier, clock.instant().plus(more));
    }

    /** Lets no department be asked any more for a case that is over. */
    @Transactional
    public void forget(UUID dossier) {
        store.forget(dossier);
    }
}
