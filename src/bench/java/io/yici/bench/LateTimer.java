package io.yici.bench;

import io.yici.cases.timer.TimedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A timer that keeps how late it came. */
@Component
public final class LateTimer implements TimedEvent, JavaDelegate {

    static final String KIND = "bench";

    /** Milliseconds after the instant each was set for. */
    static final Queue<Double> LATE = new ConcurrentLinkedQueue<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void happen(UUID dossier, String at) {
        came(Instant.parse(at));
    }

    @Override
    public void execute(DelegateExecution execution) {
        came(((Date) execution.getVariable("at")).toInstant());
    }

    private static void came(Instant at) {
        LATE.add(Duration.between(at, Instant.now()).toNanos() / 1e6);
    }
}
