package io.yici.cases;

import io.yici.cases.Relocated.Place;
import io.yici.engine.DiagramMoves;
import io.yici.engine.DiagramMoves.Stand;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a running case on another version of its service, wholly or not at all: where it stands in the diagram, the rules and texts it goes by, the clerks' items and
 * the day it is due. Each call joins the caller's transaction.
 */
@Component
public class Relocation {

    private final CaseMoves moves;
    private final CaseFileStore files;
    private final CaseFiles known;
    private final CaseVersions versions;
    private final CaseClocks clocks;
    private final CaseEvents events;
    private final CaseLog log;
    private final RelocationTerms terms;
    private final DiagramMoves diagrams;
    private final Clock clock;

    Relocation(
            CaseMoves moves,
            CaseFileStore files,
            CaseFiles known,
            CaseVersions versions,
            CaseClocks clocks,
            CaseEvents events,
            CaseLog log,
            RelocationTerms terms,
            DiagramMoves diagrams,
            Clock clock) {
        this.moves = moves;
        this.files = files;
        this.known = known;
        this.versions = versions;
        this.clocks = clocks;
        this.events = events;
        this.log = log;
        this.terms = terms;
        this.diagrams = diagrams;
        this.clock = clock;
    }

    /**
     * Moves a case, where nothing stands against it.
     *
     * @param by who agreed to it
     * @throws CaseNotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Relocated move(UUID dossier, RelocationRoute route, UUID by) {
        CaseFile file = moves.lock(dossier);
        Optional<RelocationHindrance> hindrance = against(file, route).or(() -> terms.of(file, route.to()));
        if (hindrance.isPresent()) {
            return Relocated.stays(hindrance.get());
        }
        List<Stand> standing = diagrams.standing(dossier);
        Optional<Stand> stray = standing.stream()
                .filter(stand -> !route.steps().containsKey(stand.step()))
                .findFirst();
        if (stray.isPresent()) {
            return Relocated.stays(RelocationHindrance.STEP, stray.get().step());
        }
        go(file, route, CaseEvent.Kind.VERSION_CHANGED, by);
        return Relocated.moved(standing.stream()
                .map(stand -> new Place(
                        stand.instance(),
                        stand.step(),
                        Objects.requireNonNull(route.steps().get(stand.step()))))
                .toList());
    }

    /**
     * Moves a case back that stands where it was put, to where it stood before. It is on the version then that it was promised and agreed to, so that the new
     * version's terms do not matter.
     *
     * @param way from the version it was moved to, to the one before
     * @param places what came of moving it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Relocated back(UUID dossier, RelocationRoute way, List<Place> places, UUID by) {
        CaseFile file = moves.lock(dossier);
        Optional<RelocationHindrance> hindrance = against(file, way);
        if (hindrance.isPresent()) {
            return Relocated.stays(hindrance.get());
        }
        Map<String, String> now = new LinkedHashMap<>();
        diagrams.standing(dossier).forEach(stand -> now.put(stand.instance(), stand.step()));
        Map<String, String> put = new LinkedHashMap<>();
        places.forEach(place -> put.put(place.instance(), place.to()));
        if (!now.equals(put)) {
            return Relocated.stays(RelocationHindrance.GONE_ON);
        }
        Map<String, String> steps = new LinkedHashMap<>(way.steps());
        for (Place place : places) {
            if (steps.replace(place.to(), place.from()) == null) {
                return Relocated.stays(RelocationHindrance.STEP, place.to());
            }
        }
        if (places.stream().anyMatch(place -> !place.from().equals(steps.get(place.to())))) {
            return Relocated.stays(RelocationHindrance.AMBIGUOUS);
        }
        go(file, new RelocationRoute(way.from(), way.to(), steps), CaseEvent.Kind.VERSION_CHANGED_BACK, by);
        return Relocated.moved(places);
    }

    private Optional<RelocationHindrance> against(CaseFile file, RelocationRoute route) {
        Optional<RelocationHindrance> status = terms.of(file);
        return status.isEmpty() && file.serviceVersion() != route.from()
                ? Optional.of(RelocationHindrance.ELSEWHERE)
                : status;
    }

    private void go(CaseFile file, RelocationRoute route, CaseEvent.Kind kind, UUID by) {
        CaseVersion to = versions.of(file.service(), route.to());
        diagrams.move(file.id(), versions.of(file).definition(), to.definition(), route.steps());
        if (!files.relocate(file.id(), route.from(), route.to(), clock.instant())) {
            throw CaseNotOpen.invalidTransition(file.status(), file.status());
        }
        clocks.moved(known.now(file.id()));
        events.add(file.id(), List.of(new CaseEvents.Happened(kind, String.valueOf(route.to()), by.toString())));
        log.staff(LedgerEvent.VERSION_CHANGED, file, by, to);
    }
}
