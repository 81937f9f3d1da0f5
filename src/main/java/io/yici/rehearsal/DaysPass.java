package io.yici.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets time pass in a rehearsal as it does outside: what falls due on the way happens in its order, at its own time. */
@Component
@Profile(Rehearsal.PROFILE)
class DaysPass {

    /** More than falls due in years; what would fall due without end is not waited for. */
    private static final int MOST = 500;

    /** For what the product does not get done, such as a timer that fails. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final RehearsalStore store;
    private final RehearsalClock clock;

    DaysPass(RehearsalStore store, RehearsalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    void to(Instant then) {
        Optional<Instant> next = store.nextDue(clock.instant(), then);
        for (int more = MOST; next.isPresent() && more > 0; more--) {
            Instant due = next.get();
            clock.set(due);
            Patience.within(LONGEST, () -> !store.isDue(due));
            // What has happened may have set something else.
            next = store.nextDue(due, then);
        }
        clock.set(then);
    }
}
