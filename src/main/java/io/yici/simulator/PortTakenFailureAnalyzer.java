package io.yici.simulator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which port the demo needs. */
class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortTaken cause) {
        Object department = cause.arguments().get(0);
        return new FailureAnalysis(
                "Port %s, on which the simulated department %s listens, is taken by another program."
                        .formatted(cause.arguments().get(1), department),
                "Stop that program, or set another port: yici.simulator.departments.%s.port (0 is any free one)."
                        .formatted(department),
                cause);
    }
}
