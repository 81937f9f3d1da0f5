package io.yici.analysis;

import io.yici.analysis.flow.FlowReport;
import io.yici.catalogue.Finding;
import java.util.List;

/**
 * What is known of one file.
 *
 * @param file as it was named
 * @param processes those drawn in it, in order
 * @param findings by line
 * @param accepted what its author accepts
 */
public record CheckedFile(String file, List<Drawn> processes, List<Finding> findings, List<Accepted> accepted) {

    /** A file nothing of which is accepted. */
    public CheckedFile(String file, List<Drawn> processes, List<Finding> findings) {
        this(file, processes, findings, List.of());
    }

    public CheckedFile {
        accepted = List.copyOf(accepted);
        processes = List.copyOf(processes);
        findings = List.copyOf(findings);
    }

    /**
     * A process.
     *
     * @param flow all ways it can go
     */
    public record Drawn(String id, FlowReport flow) {}
}
