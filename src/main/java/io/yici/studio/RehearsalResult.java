package io.yici.studio;

import io.yici.catalogue.Finding;
import io.yici.engine.spi.CaseWatch.MatchedRow;
import io.yici.rehearsal.Coverage;
import io.yici.rehearsal.Mismatch;
import io.yici.rehearsal.RehearsedFolder;
import io.yici.rehearsal.ScenarioResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of a folder's scenarios, as it is kept.
 *
 * @param played by the scenarios' files
 * @param findings why it could not run, or what no scenario shows
 * @param walked ids of the flows and steps some scenario came along
 * @param rows rows of decision tables that matched in one
 */
public record RehearsalResult(List<Played> played, List<Finding> findings, Set<String> walked, Set<MatchedRow> rows) {

    public RehearsalResult {
        played = List.copyOf(played);
        findings = List.copyOf(findings);
        walked = Set.copyOf(walked);
        rows = Set.copyOf(rows);
    }

    static RehearsalResult of(RehearsedFolder folder) {
        Coverage coverage = folder.coverage();
        return new RehearsalResult(
                folder.results().stream().map(Played::of).toList(),
                folder.findings(),
                coverage == null ? Set.of() : new TreeSet<>(coverage.walked()),
                coverage == null ? Set.of() : coverage.matched());
    }

    /**
     * What came of a scenario.
     *
     * @param name by language
     * @param trail flows and steps, in order
     */
    public record Played(
            String file,
            Map<String, String> name,
            boolean passed,
            int visits,
            List<Mismatch> mismatches,
            List<String> trail) {

        static Played of(ScenarioResult result) {
            return new Played(
                    result.scenario().file(),
                    result.scenario().name(),
                    result.passed(),
                    result.visits(),
                    result.mismatches(),
                    result.trail());
        }
    }
}
