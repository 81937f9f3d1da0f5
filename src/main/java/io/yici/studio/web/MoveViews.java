package io.yici.studio.web;

import io.yici.cases.Relocated.Place;
import io.yici.cases.RelocationHindrance;
import io.yici.catalogue.Services;
import io.yici.engine.DiagramMoves;
import io.yici.engine.WaitingStep;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.studio.Impact.Fate;
import io.yici.studio.MovePreview;
import io.yici.studio.MovedCase;
import io.yici.studio.VersionMove;
import io.yici.studio.VersionMoves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Moving cases to another version, in words. */
@Component
class MoveViews {

    private static final int PAGE = 100;

    private final VersionMoves moves;
    private final VersionViews versions;
    private final Services services;
    private final DiagramMoves diagrams;
    private final Accounts accounts;
    private final MessageSource messages;

    MoveViews(
            VersionMoves moves,
            VersionViews versions,
            Services services,
            DiagramMoves diagrams,
            Accounts accounts,
            MessageSource messages) {
        this.moves = moves;
        this.versions = versions;
        this.services = services;
        this.diagrams = diagrams;
        this.accounts = accounts;
        this.messages = messages;
    }

    PlanView plan(MovePreview preview, Locale locale) {
        List<StepLine> lines =
                preview.steps().stream().map(line -> line(line, locale)).toList();
        Map<String, Integer> staying = new LinkedHashMap<>();
        preview.staying().forEach((why, count) -> staying.put(why(why, "", locale), count));
        return new PlanView(
                lines.stream().filter(line -> line.standing() > 0).toList(),
                lines.stream().filter(line -> line.standing() == 0).toList(),
                staying);
    }

    private StepLine line(MovePreview.Line line, Locale locale) {
        Fate fate = line.fate();
        String reason = fate == Fate.BLOCKED && !line.choices().isEmpty() ? "ENGINE" : fate.name();
        return new StepLine(
                line.step().id(),
                name(line.step()),
                text(locale, "engine.step." + line.step().kind()),
                line.standing(),
                ProposalViews.tone(fate),
                text(locale, "studio.fate." + fate),
                text(locale, "studio.move.fate." + reason),
                line.proposed() == null || fate == Fate.BLOCKED
                        ? ""
                        : line.proposed().id(),
                choices(line.choices()));
    }

    /** By their names; those of the same name with their ids, so that they can be told apart. */
    private static Map<String, String> choices(List<WaitingStep> choices) {
        Map<String, String> names = new LinkedHashMap<>();
        for (WaitingStep choice : choices) {
            boolean alone = choices.stream()
                            .filter(other -> name(other).equals(name(choice)))
                            .count()
                    == 1;
            names.put(choice.id(), alone ? name(choice) : name(choice) + " · " + choice.id());
        }
        return names;
    }

    List<MoveLine> lines(List<VersionMove> all, Locale locale) {
        return all.stream().map(move -> line(move, locale)).toList();
    }

    MoveLine line(VersionMove move, Locale locale) {
        Map<MovedCase.State, Integer> counts = moves.counts(move);
        String state = state(move);
        return new MoveLine(
                move.id().toString(),
                move.from(),
                move.to(),
                move.reason(),
                login(move.proposedBy()),
                time(move.proposedAt(), locale),
                state,
                text(locale, "studio.move.state." + state),
                tone(state),
                move.decidedBy() == null ? "" : login(move.decidedBy()),
                move.decidedAt() == null ? "" : time(move.decidedAt(), locale),
                Objects.requireNonNullElse(move.answer(), ""),
                move.backBy() == null ? "" : login(move.backBy()),
                move.backAt() == null ? "" : time(move.backAt(), locale),
                counts,
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String tone(String state) {
        return switch (state) {
            case "done" -> "success";
            case "stopped", "back-stopped", "back-done" -> "warning";
            case "running", "back-running" -> "info";
            default -> "neutral";
        };
    }

    /** The state of a move with its direction, as message keys have it. */
    static String state(VersionMove move) {
        String state = move.state().name().toLowerCase(Locale.ROOT);
        return move.isBack() ? "back-" + state : state;
    }

    /** Which step goes where, for people; joins and the like go without saying. */
    List<StepPair> steps(VersionMove move, Locale locale) {
        Map<String, WaitingStep> now = byId(move, move.to());
        List<StepPair> pairs = new ArrayList<>();
        for (WaitingStep step : steps(move, move.from())) {
            WaitingStep other = now.get(move.steps().getOrDefault(step.id(), ""));
            pairs.add(new StepPair(
                    name(step), text(locale, "engine.step." + step.kind()), other == null ? "" : name(other)));
        }
        return pairs;
    }

    List<CaseLine> cases(VersionMove move, String after, Locale locale) {
        StepNames names = names(move);
        return moves.cases(move, after, PAGE).stream()
                .map(one -> line(one, names, locale))
                .toList();
    }

    CaseLine line(MovedCase one, StepNames names, Locale locale) {
        return new CaseLine(
                one.number(),
                one.state(),
                text(locale, "studio.move.case." + one.state()),
                switch (one.state()) {
                    case MOVED -> "success";
                    case LEFT, KEPT -> "warning";
                    default -> "neutral";
                },
                names.of(one.places(), Place::from, names.before()),
                names.of(one.places(), Place::to, names.after()),
                one.hindrance() == null ? "" : why(one.hindrance(), names.of(one.subject()), locale),
                one.movedAt() == null ? "" : time(one.movedAt(), locale),
                one.returnedAt() == null ? "" : time(one.returnedAt(), locale));
    }

    /** From where the next page goes on; empty where there is none. */
    String next(VersionMove move, String after) {
        List<MovedCase> page = moves.cases(move, after, PAGE);
        return page.size() < PAGE ? "" : page.get(page.size() - 1).number();
    }

    StepNames names(VersionMove move) {
        return new StepNames(texts(move, move.from()), texts(move, move.to()));
    }

    private Map<String, String> texts(VersionMove move, int version) {
        return steps(move, version).stream()
                .collect(Collectors.toMap(WaitingStep::id, MoveViews::name, (a, b) -> a, LinkedHashMap::new));
    }

    private Map<String, WaitingStep> byId(VersionMove move, int version) {
        return steps(move, version).stream().collect(Collectors.toMap(WaitingStep::id, step -> step));
    }

    private List<WaitingStep> steps(VersionMove move, int version) {
        return diagrams.steps(services.version(move.service(), version).definitionId());
    }

    private static String name(WaitingStep step) {
        return Objects.requireNonNullElse(step.name(), step.id());
    }

    private String why(RelocationHindrance why, String step, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("studio.move.why." + why, new Object[] {step}, "", locale));
    }

    String login(UUID account) {
        return accounts.byId(account).map(Account::login).orElse("");
    }

    private String time(Instant at, Locale locale) {
        return versions.time(at, locale);
    }

    private String text(Locale locale, String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }

    /** What moving would mean. */
    record PlanView(List<StepLine> standing, List<StepLine> others, Map<String, Integer> staying) {}

    /**
     * A step, and what could take its place.
     *
     * @param proposed the id of what does, or empty
     * @param choices names by id
     */
    record StepLine(
            String id,
            String name,
            String kind,
            int standing,
            String tone,
            String fate,
            String why,
            String proposed,
            Map<String, String> choices) {}

    /** A step and what takes its place; empty where nothing does. */
    record StepPair(String before, String kind, String after) {}

    /** A move in words. */
    record MoveLine(
            String id,
            int from,
            int to,
            String reason,
            String proposer,
            String proposedAt,
            String state,
            String stateText,
            String tone,
            String decider,
            String decidedAt,
            String answer,
            String backBy,
            String backAt,
            Map<MovedCase.State, Integer> counts,
            int all) {

        /** How many are in that state. */
        public int count(String of) {
            return counts.getOrDefault(MovedCase.State.valueOf(of), 0);
        }

        /** What whoever decided did. */
        public String saidBySecond() {
            return state.equals("declined") || state.equals("withdrawn") ? state : "agreed";
        }

        /** Whether it goes on by itself. */
        public boolean underWay() {
            return state.endsWith("running");
        }
    }

    /** A case in words. */
    record CaseLine(
            String number,
            MovedCase.State state,
            String stateText,
            String tone,
            String before,
            String after,
            String why,
            String movedAt,
            String returnedAt) {}
}
