package io.yici.studio;

import io.yici.cases.OpenCases;
import io.yici.catalogue.Services;
import io.yici.engine.DiagramMoves;
import io.yici.studio.VersionMove.State;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Running cases that go over to a new version of their service: one designer proposes it, another agrees, and then it is done in the background. Where the settings
 * say that saving is enough to publish, who proposes needs nobody else.
 */
@Component
public class VersionMoves {

    private static final int SHOWN = 20;

    private final VersionMoveStore store;
    private final MovedCaseStore cases;
    private final MovePreviews previews;
    private final OpenCases open;
    private final Services services;
    private final DiagramMoves diagrams;
    private final StudioSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    VersionMoves(
            VersionMoveStore store,
            MovedCaseStore cases,
            MovePreviews previews,
            OpenCases open,
            Services services,
            DiagramMoves diagrams,
            StudioSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.previews = previews;
        this.open = open;
        this.services = services;
        this.diagrams = diagrams;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Proposes to move the running cases of a version to the one that runs.
     *
     * @param chosen step of the new version by step of the old one; cases at a step that is not among them stay
     * @return the proposal; already begun where nobody else must agree
     * @throws ProposalRefused when there is nothing to move, a step is put in the place of another kind, or it is proposed or under way already
     */
    public VersionMove propose(String service, int from, Map<String, String> chosen, String reason, UUID by) {
        MovePreview preview = previews.of(service, from);
        if (preview.isBlocked() || preview.from() >= preview.to()) {
            throw ProposalRefused.nothingToMove();
        }
        if (ofService(service).stream().anyMatch(other -> other.from() == from && isUnderWay(other))) {
            throw ProposalRefused.underWay();
        }
        requireAlike(preview, chosen);
        String old = services.version(service, from).definitionId();
        String now = services.version(service, preview.to()).definitionId();
        Map<String, String> steps = diagrams.accepted(old, now, chosen);
        Map<String, String> back = new LinkedHashMap<>();
        steps.forEach((step, other) -> back.putIfAbsent(other, step));
        VersionMove move = new VersionMove(
                UUID.randomUUID(),
                service,
                from,
                preview.to(),
                steps,
                diagrams.accepted(now, old, back),
                reason,
                by,
                clock.instant(),
                State.OPEN,
                null,
                null,
                null,
                null,
                null);
        store.insert(move);
        return needsTwo() ? move : begin(move, by, null);
    }

    private static boolean isUnderWay(VersionMove move) {
        return move.state() == State.OPEN || move.state() == State.RUNNING || move.state() == State.STOPPED;
    }

    private static void requireAlike(MovePreview preview, Map<String, String> chosen) {
        Map<String, String> left = new LinkedHashMap<>(chosen);
        for (MovePreview.Line line : preview.steps()) {
            String other = left.remove(line.step().id());
            if (other != null
                    && line.choices().stream().noneMatch(choice -> choice.id().equals(other))) {
                throw ProposalRefused.unlikeStep();
            }
        }
        if (!left.isEmpty()) {
            throw ProposalRefused.unlikeStep();
        }
    }

    /** Whether somebody else must agree. */
    public boolean needsTwo() {
        return settings.publishing() == StudioSettings.Mode.BY_TWO;
    }

    /**
     * Agrees: the cases that run on the version now begin to go over.
     *
     * @throws ProposalRefused when it is not open, was proposed by the same person, or another version runs by now
     */
    public VersionMove approve(String service, UUID id, UUID by, @Nullable String answer) {
        VersionMove move = open(service, id);
        if (move.proposedBy().equals(by)) {
            throw ProposalRefused.own();
        }
        if (services.current(service).number() != move.to()) {
            throw ProposalRefused.overtaken();
        }
        return begin(move, by, answer);
    }

    private VersionMove begin(VersionMove move, UUID by, @Nullable String answer) {
        transaction.executeWithoutResult(status -> {
            if (!store.decide(move.id(), State.RUNNING, by, clock.instant(), answer)) {
                throw ProposalRefused.notOpen();
            }
            cases.insert(move.id(), open.listed(move.service(), move.from()));
        });
        return of(move.service(), move.id());
    }

    /**
     * Does not agree.
     *
     * @throws ProposalRefused when it is not open or was proposed by the same person
     */
    public VersionMove decline(String service, UUID id, UUID by, String answer) {
        VersionMove move = open(service, id);
        if (move.proposedBy().equals(by)) {
            throw ProposalRefused.own();
        }
        return decided(move, State.DECLINED, by, answer);
    }

    /**
     * Takes a proposal back.
     *
     * @throws ProposalRefused when it is not open or was proposed by somebody else
     */
    public VersionMove withdraw(String service, UUID id, UUID by) {
        VersionMove move = open(service, id);
        if (!move.proposedBy().equals(by)) {
            throw ProposalRefused.notOwn();
        }
        return decided(move, State.WITHDRAWN, by, null);
    }

    /** Stops it after the case that is in hand; those that were moved stay moved. */
    public VersionMove stop(String service, UUID id) {
        return turned(of(service, id), State.RUNNING, State.STOPPED);
    }

    /** Lets it go on. */
    public VersionMove goOn(String service, UUID id) {
        return turned(of(service, id), State.STOPPED, State.RUNNING);
    }

    /**
     * Looks once more at the cases that stayed, since what stood against it may have passed.
     *
     * @throws ProposalRefused when it is not done
     */
    @Transactional
    public VersionMove again(String service, UUID id) {
        VersionMove move = store.lock(service, id).orElseThrow(ProposalRefused::notFound);
        if (move.isBack()) {
            cases.again(id, MovedCase.State.KEPT, MovedCase.State.RETURNING);
        } else {
            cases.again(id, MovedCase.State.LEFT, MovedCase.State.WAITING);
        }
        return turned(move, State.DONE, State.RUNNING);
    }

    /**
     * Lets the cases that were moved go back, as far as they stand where they were put. Whoever sees that something is wrong does it without asking.
     *
     * @throws ProposalRefused when it was not agreed to, or was turned back before
     */
    @Transactional
    public VersionMove back(String service, UUID id, UUID by) {
        VersionMove move = store.lock(service, id).orElseThrow(ProposalRefused::notFound);
        if (!store.turnBack(id, by, clock.instant())) {
            throw ProposalRefused.notOpen();
        }
        cases.again(id, MovedCase.State.MOVED, MovedCase.State.RETURNING);
        return of(service, move.id());
    }

    /**
     * One of a service.
     *
     * @throws ProposalRefused when there is none
     */
    public VersionMove of(String service, UUID id) {
        return store.find(service, id).orElseThrow(ProposalRefused::notFound);
    }

    /** The latest of a service, the latest first. */
    public List<VersionMove> ofService(String service) {
        return store.ofService(service, SHOWN);
    }

    /** How many of its cases are in each state. */
    public Map<MovedCase.State, Integer> counts(VersionMove move) {
        return cases.counts(move.id());
    }

    /** Its cases by case number, from after that one; an empty number is before all. */
    public List<MovedCase> cases(VersionMove move, String after, int limit) {
        return cases.page(move.id(), after, limit);
    }

    private VersionMove open(String service, UUID id) {
        VersionMove move = of(service, id);
        if (move.state() != State.OPEN) {
            throw ProposalRefused.notOpen();
        }
        return move;
    }

    private VersionMove decided(VersionMove move, State state, UUID by, @Nullable String answer) {
        if (!store.decide(move.id(), state, by, clock.instant(), answer)) {
            throw ProposalRefused.notOpen();
        }
        return of(move.service(), move.id());
    }

    private VersionMove turned(VersionMove move, State from, State to) {
        if (!store.turn(move.id(), from, to)) {
            throw ProposalRefused.notOpen();
        }
        return of(move.service(), move.id());
    }
}
