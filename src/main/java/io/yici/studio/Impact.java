package io.yici.studio;

import io.yici.analysis.parts.DiagramParts;
import io.yici.analysis.parts.Part;
import io.yici.analysis.parts.Part.Area;
import io.yici.analysis.parts.ServiceDifference;
import io.yici.cases.OpenCases;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.engine.StepTimes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new version would mean for what has begun. Nothing that has begun is changed by publishing; this says what could go over to the new version. */
@Component
public class Impact {

    private static final Set<Area> ASKED = EnumSet.of(Area.FORM, Area.RECORDS);

    private final Services services;
    private final OpenCases open;
    private final StepTimes times;

    Impact(Services services, OpenCases open, StepTimes times) {
        this.services = services;
        this.open = open;
        this.times = times;
    }

    /** For each version of which something is open, the latest first. */
    public List<OfVersion> of(String service, ServiceDefinition wanted) {
        Map<String, String> kinds = kinds(wanted);
        List<OfVersion> report = new ArrayList<>();
        for (OpenCases.OfVersion cases : open.of(service)) {
            ServiceVersion version = services.version(service, cases.version());
            List<Standing> standing = new ArrayList<>();
            if (cases.running() > 0) {
                Map<String, StepTimes.StepTime> known = times.of(version.definitionId());
                for (Part step : DiagramParts.of(version.definition())) {
                    StepTimes.StepTime time = known.get(step.id());
                    if (time != null && time.standing() > 0) {
                        standing.add(new Standing(step, time.standing(), fate(step, kinds.get(step.id()))));
                    }
                }
            }
            boolean askedAnew = ServiceDifference.between(version.definition(), wanted).stream()
                    .anyMatch(change -> ASKED.contains(change.part().area()));
            report.add(new OfVersion(
                    cases.version(),
                    cases.drafts(),
                    askedAnew ? Fate.NEEDS_MAPPING : Fate.SAFE,
                    cases.running(),
                    List.copyOf(standing)));
        }
        return report;
    }

    private static Map<String, String> kinds(ServiceDefinition service) {
        return DiagramParts.of(service).stream().collect(Collectors.toMap(Part::id, Part::kind, (one, same) -> one));
    }

    private static Fate fate(Part step, @Nullable String kind) {
        if (kind == null) {
            return Fate.NEEDS_MAPPING;
        }
        return kind.equals(step.kind()) ? Fate.SAFE : Fate.BLOCKED;
    }

    /** Whether something that has begun could go over to the new version. */
    public enum Fate {
        /** The same step is there; of a draft, nothing else is asked. */
        SAFE,
        /** The step is gone, and somebody would have to say which takes its place; of a draft, other questions or records are asked for. */
        NEEDS_MAPPING,
        /** The step has become one of another kind. */
        BLOCKED
    }

    /**
     * What is open of a version.
     *
     * @param draftFate of its drafts
     * @param standing where its cases stand
     */
    public record OfVersion(int version, int drafts, Fate draftFate, int running, List<Standing> standing) {}

    /** Cases that stand at a step, as it was when they began. */
    public record Standing(Part step, int cases, Fate fate) {}
}
