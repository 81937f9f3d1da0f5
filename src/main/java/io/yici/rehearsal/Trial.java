package io.yici.rehearsal;

import io.yici.catalogue.Finding;
import io.yici.engine.spi.CaseWatch.MatchedRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a story that is tried out, act by act.
 *
 * @param findings why the folder could not run
 * @param moments how the case stood when it was begun, and after each act that was possible
 * @param stopped what was not possible, or null
 * @param rows of decision tables that matched
 */
public record Trial(
        List<Finding> findings,
        List<Moment> moments,
        @Nullable Mismatch stopped,
        Set<MatchedRow> rows) {

    public Trial {
        findings = List.copyOf(findings);
        moments = List.copyOf(moments);
        rows = Set.copyOf(rows);
    }
}
