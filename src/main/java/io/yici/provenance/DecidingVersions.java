package io.yici.provenance;

import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.decision.CaseDecision;
import io.yici.engine.Decisions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** By which version of its service something was decided of a case; it may have gone over to another since. */
@Component
class DecidingVersions {

    private final CaseVersions versions;
    private final CaseEvents events;
    private final Decisions engine;

    DecidingVersions(CaseVersions versions, CaseEvents events, Decisions engine) {
        this.versions = versions;
        this.events = events;
        this.engine = engine;
    }

    /** Those that may have decided: the one the case is on, first; where it went over from one to another, any of its service. */
    List<CaseVersion> possible(CaseFile file) {
        List<CaseVersion> possible = new ArrayList<>(List.of(versions.of(file)));
        if (events.of(file.id()).stream().anyMatch(event -> event.kind() == CaseEvent.Kind.VERSION_CHANGED)) {
            possible.addAll(versions.all(file.service()));
        }
        return possible;
    }

    /** The one of them that did; the first where none is known to have. */
    CaseVersion of(CaseDecision decision, List<CaseVersion> possible) {
        return possible.stream()
                .filter(one -> engine.isBeside(one.definition(), decision.definition()))
                .findFirst()
                .orElse(possible.get(0));
    }
}
