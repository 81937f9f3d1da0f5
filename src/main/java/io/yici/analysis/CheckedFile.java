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
 */
public record CheckedFile(String file, List<Drawn> processes, List<Finding> findings) {

    public CheckedFile {
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
