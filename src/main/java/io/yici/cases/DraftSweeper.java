package io.yici.cases;

import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes the drafts that a new version of their service cuts off, so that their applicants see it without opening them. */
@Component
class DraftSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSweeper.class);

    private final Services services;
    private final DraftRenewal renewal;

    DraftSweeper(Services services, DraftRenewal renewal) {
        this.services = services;
        this.renewal = renewal;
    }

    @Scheduled(
            fixedDelayString = "${yici.cases.drafts-sweep:PT1M}",
            initialDelayString = "${yici.cases.drafts-sweep:PT1M}")
    void sweep() {
        for (ServiceVersion version : services.all()) {
            renewal.toBeClosed(version.service()).forEach(this::close);
        }
    }

    private void close(UUID draft) {
        try {
            renewal.renew(draft);
        } catch (RuntimeException stopped) {
            LOG.error("Draft {} could not be closed; it is tried again", draft, stopped);
        }
    }
}
