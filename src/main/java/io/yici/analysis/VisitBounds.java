package io.yici.analysis;

import io.yici.analysis.Diagram.Kind;
import io.yici.analysis.Diagram.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often a case may make the applicant come in person: never less than {@code min}, never more than {@code max}.
 *
 * @param max null when there is no bound
 */
public record VisitBounds(int min, @Nullable Integer max) {

    static VisitBounds of(Diagram diagram) {
        Set<String> reached = Reach.all(diagram);
        Set<String> sure = SurePulls.of(diagram);
        List<Step> visits = diagram.all().stream()
                .filter(Step::visit)
                .filter(step -> reached.contains(step.id()))
                .toList();
        int min = (int) visits.stream().filter(step -> sure.contains(step.id())).count();
        boolean endless = visits.stream().anyMatch(step -> step.repeated() || Reach.loops(diagram, step.id()))
                || diagram.all().stream().anyMatch(step -> step.kind() == Kind.CALL);
        return new VisitBounds(min, endless ? null : visits.size());
    }
}
