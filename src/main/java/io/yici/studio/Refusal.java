package io.yici.studio;

import io.yici.catalogue.Finding;
import java.time.Instant;
import java.util.List;

/**
 * A folder that was not published because of what is wrong with it.
 *
 * @param folder name of the service's folder, or {@code registers}
 * @param hash of the folder as it was looked at
 * @param findings by place
 */
public record Refusal(String folder, String hash, Instant at, List<Finding> findings) {

    public Refusal {
        findings = List.copyOf(findings);
    }

    /** Whether another service may put it right, since one it calls is missing or does not fit. */
    boolean restsOnOthers() {
        return findings.stream().anyMatch(finding -> finding.rule().startsWith("call."));
    }
}
