package io.yici.studio;

import io.yici.cases.OpenCases;
import io.yici.cases.RelocationHindrance;
import io.yici.cases.RelocationTerms;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.engine.DiagramMoves;
import io.yici.engine.StepTimes;
import io.yici.engine.WaitingStep;
import io.yici.studio.MovePreview.Line;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at where the running cases of a version stand, and which step of the version that runs could take the place of each. */
@Component
public class MovePreviews {

    private final Services services;
    private final OpenCases open;
    private final StepTimes times;
    private final DiagramMoves diagrams;

    MovePreviews(Services services, OpenCases open, StepTimes times, DiagramMoves diagrams) {
        this.services = services;
        this.open = open;
        this.times = times;
        this.diagrams = diagrams;
    }

    /** Of that version, with steps put together by what is the same in both. */
    public MovePreview of(String service, int from) {
        ServiceVersion old = services.version(service, from);
        ServiceVersion now = services.current(service);
        Map<RelocationHindrance, Integer> staying = new EnumMap<>(RelocationHindrance.class);
        int running = 0;
        for (var status : open.running(service, from).entrySet()) {
            running += status.getValue();
            RelocationTerms.of(status.getKey()).ifPresent(why -> staying.merge(why, status.getValue(), Integer::sum));
        }
        ServiceItem before = old.item();
        ServiceItem after = now.item();
        return new MovePreview(
                from,
                now.number(),
                running,
                staying,
                RelocationTerms.isCovered(before, after),
                !old.form().equals(now.form()),
                !before.promised().equals(after.promised()),
                lines(old, now));
    }

    private List<Line> lines(ServiceVersion old, ServiceVersion now) {
        Map<String, StepTimes.StepTime> standing = times.of(old.definitionId());
        List<WaitingStep> steps = diagrams.steps(old.definitionId());
        List<WaitingStep> others = diagrams.steps(now.definitionId());
        Map<String, WaitingStep> proposed = new LinkedHashMap<>();
        steps.forEach(step -> counterpart(step, others).ifPresent(other -> proposed.put(step.id(), other)));
        Map<String, String> wanted = new LinkedHashMap<>();
        proposed.forEach((step, other) -> wanted.put(step, other.id()));
        Map<String, String> accepted = diagrams.accepted(old.definitionId(), now.definitionId(), wanted);
        return steps.stream()
                .map(step -> new Line(
                        step,
                        standing(standing.get(step.id())),
                        proposed.get(step.id()),
                        others.stream().filter(step::isLike).toList(),
                        accepted.containsKey(step.id())))
                .toList();
    }

    private static int standing(StepTimes.@Nullable StepTime time) {
        return time == null ? 0 : time.standing();
    }

    /** The same id where the same is done there; otherwise the only one of the same name, or the only one at all. */
    private static Optional<WaitingStep> counterpart(WaitingStep step, List<WaitingStep> others) {
        List<WaitingStep> alike = others.stream().filter(step::isLike).toList();
        return only(alike, other -> other.id().equals(step.id()))
                .or(() -> only(alike, other -> other.name() != null && Objects.equals(other.name(), step.name())))
                .or(() -> only(alike, other -> true));
    }

    private static Optional<WaitingStep> only(List<WaitingStep> alike, Predicate<WaitingStep> wanted) {
        List<WaitingStep> found = alike.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
