package io.yici.inbox;

import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.exchange.Freshness;
import io.yici.exchange.PullOrders;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sees to it that a clerk decides on records as they are: what has grown too old is asked for again first. */
@Component
public class Recheck {

    private final PullOrders orders;
    private final Freshness freshness;
    private final Disputes disputes;

    Recheck(PullOrders orders, Freshness freshness, Disputes disputes) {
        this.orders = orders;
        this.freshness = freshness;
        this.disputes = disputes;
    }

    /** Asks departments, outside any transaction; says whether one of them says something else now than when the clerk looked. */
    boolean findsChanges(UUID dossier) {
        long before = changes(dossier);
        orders.of(dossier).ifPresent(freshness::recheck);
        return changes(dossier) > before;
    }

    /**
     * The same for a program, which must look at the case again.
     *
     * @throws RecordsChanged when one of them says something else now
     */
    public void requireNoChanges(UUID dossier) {
        if (findsChanges(dossier)) {
            throw new RecordsChanged();
        }
    }

    private long changes(UUID dossier) {
        return disputes.of(dossier).stream().filter(Dispute::isOpenChange).count();
    }
}
