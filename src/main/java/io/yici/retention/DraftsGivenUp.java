package io.yici.retention;

import io.yici.cases.CaseFiles;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destroys drafts that were given up, or cut off by a new version, some time ago: no law has them kept (PIPL, article 47). Until then their answers may be taken over into a new draft. */
@Component
class DraftsGivenUp {

    private static final int AT_ONCE = 100;

    private final CaseFiles files;
    private final Destruction destruction;
    private final Clock clock;
    private final Duration kept;

    DraftsGivenUp(
            CaseFiles files,
            Destruction destruction,
            Clock clock,
            @Value("${yici.retention.drafts:P90D}") Duration kept) {
        this.files = files;
        this.destruction = destruction;
        this.clock = clock;
        this.kept = kept;
    }

    /** Destroys the next; true where there may be more. */
    @Transactional
    boolean destroy() {
        var over = files.draftsGivenUpBefore(clock.instant().minus(kept), AT_ONCE);
        over.forEach(draft -> destruction.of(draft.id(), draft.account(), "retention.draft"));
        return over.size() == AT_ONCE;
    }
}
