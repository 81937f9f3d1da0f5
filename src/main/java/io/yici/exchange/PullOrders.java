package io.yici.exchange;

import java.util.Optional;
import java.util.UUID;

/** Says, of a case whose records are still on their way, what may be pulled for it now. */
public interface PullOrders {

    /** The order; empty when the case is closed or its applicant has not consented. */
    Optional<PullOrder> of(UUID dossier);
}
