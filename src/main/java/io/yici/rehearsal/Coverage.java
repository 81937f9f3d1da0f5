package io.yici.rehearsal;

import io.yici.analysis.Walkable;
import io.yici.engine.spi.CaseWatch.MatchedRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a service its scenarios walk.
 *
 * @param walkable all there is to walk
 * @param walked ids of the flows and steps that a scenario went along
 * @param matched the rows that matched in one
 */
public record Coverage(Walkable walkable, Set<String> walked, Set<MatchedRow> matched) {

    public Coverage {
        walked = Set.copyOf(walked);
        matched = Set.copyOf(matched);
    }

    static Coverage of(Walkable walkable, List<ScenarioResult> results) {
        Set<String> walked = new HashSet<>();
        Set<MatchedRow> matched = new HashSet<>();
        results.forEach(result -> {
            walked.addAll(result.trail());
            matched.addAll(result.rows());
        });
        return new Coverage(walkable, walked, matched);
    }

    /** The flows no scenario goes along. */
    public List<Walkable.Way> unwalked() {
        return walkable.flows().stream()
                .filter(flow -> !walked.contains(flow.id()))
                .toList();
    }

    /** The rows that match in no scenario. */
    public List<Walkable.Row> unmatched() {
        return walkable.rows().stream()
                .filter(row -> !matched.contains(new MatchedRow(row.decision(), row.id())))
                .toList();
    }

    /** Part of the flows that is walked, from 0 to 1. */
    public double paths() {
        return part(walkable.flows().size(), unwalked().size());
    }

    /** Part of the rows that match, from 0 to 1. */
    public double rules() {
        return part(walkable.rows().size(), unmatched().size());
    }

    private static double part(int all, int missing) {
        return all == 0 ? 1 : (double) (all - missing) / all;
    }
}
