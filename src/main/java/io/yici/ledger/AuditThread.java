package io.yici.ledger;

import io.yici.loop.LoopThread;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Checks the log's tables slice by slice, with a pause after each so that others have the database. */
@Component
class AuditThread extends LoopThread {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LogAudit audit;

    AuditThread(LogAudit audit) {
        super("ledger-audit", PAUSE);
        this.audit = audit;
    }

    @Override
    protected boolean round() {
        audit.slice();
        return false;
    }
}
