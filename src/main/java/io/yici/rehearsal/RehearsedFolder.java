package io.yici.rehearsal;

import io.yici.catalogue.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a service's scenarios.
 *
 * @param service name of the folder
 * @param findings what is wrong with the folder or its scenarios, and what no scenario shows
 * @param results by the scenarios' files; none where the folder could not run
 * @param coverage null where the folder could not run
 */
public record RehearsedFolder(
        String service,
        List<Finding> findings,
        List<ScenarioResult> results,
        @Nullable Coverage coverage) {

    public RehearsedFolder {
        findings = List.copyOf(findings);
        results = List.copyOf(results);
    }

    /** Whether it could run and every scenario came as it says. */
    public boolean passed() {
        return coverage != null && results.stream().allMatch(ScenarioResult::passed);
    }
}
