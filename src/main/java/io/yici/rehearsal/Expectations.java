package io.yici.rehearsal;

import io.yici.analysis.Walkable;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.Dispute;
import io.yici.cases.Disputes;
import io.yici.cases.Supplement;
import io.yici.cases.Supplements;
import io.yici.catalogue.scenario.Scenario;
import io.yici.decision.CaseDecision;
import io.yici.decision.CaseDecisions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Compares what came of a scenario with what must have come of it. */
@Component
@Profile(Rehearsal.PROFILE)
class Expectations {

    /** For what the product still does by itself. */
    private static final Duration SETTLING = Duration.ofSeconds(6);

    private final CaseFiles files;
    private final CaseDecisions decisions;
    private final Disputes disputes;
    private final Supplements supplements;
    private final CaseTrail trail;

    Expectations(
            CaseFiles files, CaseDecisions decisions, Disputes disputes, Supplements supplements, CaseTrail trail) {
        this.files = files;
        this.decisions = decisions;
        this.disputes = disputes;
        this.supplements = supplements;
        this.trail = trail;
    }

    /** What is not as it must be once nothing more happens. */
    List<Mismatch> mismatches(Scenario.Then then, UUID dossier, Walkable walkable) {
        List<Mismatch> found = new ArrayList<>();
        Patience.within(SETTLING, () -> {
            found.clear();
            found.addAll(now(then, dossier, walkable));
            return found.isEmpty();
        });
        return found;
    }

    private List<Mismatch> now(Scenario.Then then, UUID dossier, Walkable walkable) {
        CaseFile file = files.now(dossier);
        List<String> way = trail(walkable);
        List<Mismatch> found = new ArrayList<>();
        differ(found, "status", then.status(), key(file.status()));
        differ(found, "due", then.due(), file.due());
        differ(
                found,
                "visits",
                then.visits(),
                Math.toIntExact(way.stream().filter(walkable.visits()::contains).count()));
        differ(found, "documents", sorted(then.documents()), documents(dossier));
        differ(found, "notices", then.notices(), trail.notices());
        differ(found, "reasons", sorted(then.reasons()), reasons(dossier));
        missing(then.path(), way).ifPresent(step -> found.add(new Mismatch("path", step, told(way))));
        then.not().stream().filter(way::contains).forEach(step -> found.add(new Mismatch("not", step, told(way))));
        return found;
    }

    private static void differ(List<Mismatch> found, String what, @Nullable Object expected, @Nullable Object actual) {
        if (expected != null && !expected.equals(actual)) {
            found.add(new Mismatch(what, String.valueOf(expected), String.valueOf(actual)));
        }
    }

    /** Flows and steps in the order the case came along. */
    List<String> trail(Walkable walkable) {
        Map<String, Walkable.Way> flows =
                walkable.flows().stream().collect(Collectors.toMap(Walkable.Way::id, Function.identity(), (a, b) -> a));
        List<String> way = new ArrayList<>();
        for (String id : trail.flows()) {
            Walkable.Way flow = flows.get(id);
            if (flow != null) {
                if (way.isEmpty() || (walkable.starts().contains(flow.from()) && !way.contains(flow.from()))) {
                    way.add(flow.from());
                }
                way.add(id);
                way.add(flow.to());
            }
        }
        return way;
    }

    /** Letters that were written, in order. */
    List<String> notices() {
        return trail.notices();
    }

    /** The first of the steps that the way does not come to after those before it. */
    private static java.util.Optional<String> missing(List<String> steps, List<String> way) {
        int from = 0;
        for (String step : steps) {
            int at = way.subList(from, way.size()).indexOf(step);
            if (at < 0) {
                return java.util.Optional.of(step);
            }
            from += at + 1;
        }
        return java.util.Optional.empty();
    }

    private static String told(List<String> way) {
        return String.join(" → ", way);
    }

    Set<String> documents(UUID dossier) {
        Stream<String> asked = supplements.of(dossier).stream()
                .filter(one -> one.state() != Supplement.State.TAKEN_BACK)
                .flatMap(one -> one.items().stream())
                .filter(item -> item.what() == Supplement.What.PROOF)
                .map(Supplement.Item::key);
        Stream<String> given = disputes.of(dossier).stream()
                .filter(dispute -> dispute.kind() == Dispute.Kind.REPLACED)
                .map(Dispute::requirement);
        return Stream.concat(asked, given).collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Set<String> sorted(@Nullable List<String> listed) {
        return listed == null ? null : new TreeSet<>(listed);
    }

    /** What each table said last. */
    Set<String> reasons(UUID dossier) {
        Set<String> tables = new LinkedHashSet<>();
        return decisions.of(dossier).stream()
                .filter(decision -> tables.add(decision.decision()))
                .flatMap(decision -> decision.findings().stream())
                .map(CaseDecision.Finding::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
