package io.yici.rehearsal;

import io.yici.catalogue.scenario.Scenario;
import io.yici.engine.spi.CaseWatch.MatchedRow;
import java.util.List;
import java.util.Set;

/**
 * What came of a scenario.
 *
 * @param mismatches none where all came as it says
 * @param visits how often the applicant came in person
 * @param trail flows and steps of the diagram the case came along, in order
 * @param rows rows of decision tables that matched
 */
public record ScenarioResult(
        Scenario scenario, List<Mismatch> mismatches, int visits, List<String> trail, Set<MatchedRow> rows) {

    public ScenarioResult {
        mismatches = List.copyOf(mismatches);
        trail = List.copyOf(trail);
        rows = Set.copyOf(rows);
    }

    public boolean passed() {
        return mismatches.isEmpty();
    }
}
