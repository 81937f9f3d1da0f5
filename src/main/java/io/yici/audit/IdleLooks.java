package io.yici.audit;

import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices looks after which the clerk did nothing on the case. */
@Component
class IdleLooks {

    private static final Duration KEPT = Duration.ofDays(15);
    private static final int AT_ONCE = 500;

    private final LookStore looks;
    private final CaseEvents events;
    private final Alarms alarms;
    private final GuardSettings settings;
    private final Clock clock;

    IdleLooks(LookStore looks, CaseEvents events, Alarms alarms, GuardSettings settings, Clock clock) {
        this.looks = looks;
        this.events = events;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    @Transactional
    void sweep() {
        Instant end = clock.instant().minus(settings.workWithin());
        for (LookStore.Look look : looks.between(end.minus(Duration.ofHours(3)), end, AT_ONCE)) {
            if (events.of(look.dossier()).stream().noneMatch(event -> isWork(event, look))) {
                alarms.raise("idle", look.account(), look.dossier(), "1");
            }
        }
        looks.forget(clock.instant().minus(KEPT));
    }

    private static boolean isWork(CaseEvent event, LookStore.Look look) {
        return look.account().toString().equals(event.actor())
                && event.at().isAfter(look.at().minus(Duration.ofDays(7)));
    }
}
