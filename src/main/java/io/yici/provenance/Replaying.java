package io.yici.provenance;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.FactNames;
import io.yici.decision.CaseDecision;
import io.yici.decision.CaseDecisions;
import io.yici.engine.DecisionResult;
import io.yici.engine.Decisions;
import io.yici.vault.DossierErased;
import io.yici.vault.SealBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides closed cases again, from the inputs and by the version of the rules that are kept with each decision. Nobody is asked and nothing is changed. */
@Component
class Replaying {

    private static final Logger LOG = LoggerFactory.getLogger(Replaying.class);

    private final CaseFiles files;
    private final DecidingVersions versions;
    private final CaseDecisions decisions;
    private final FactNames facts;
    private final Decisions engine;
    private final Clock clock;

    Replaying(
            CaseFiles files,
            DecidingVersions versions,
            CaseDecisions decisions,
            FactNames facts,
            Decisions engine,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.decisions = decisions;
        this.facts = facts;
        this.engine = engine;
        this.clock = clock;
    }

    Replay of(UUID dossier, Instant closedAt) {
        try {
            return decided(dossier, closedAt);
        } catch (DossierErased erased) {
            return replay(dossier, closedAt, Replay.Result.ERASED, List.of(), 0);
        } catch (SealBroken altered) {
            return replay(dossier, closedAt, Replay.Result.DIFFERS, List.of("sealed"), 0);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Decisions of dossier {} could not be made again: {}",
                    dossier,
                    failed.getClass().getName());
            return replay(dossier, closedAt, Replay.Result.FAILED, List.of(), 0);
        }
    }

    private Replay decided(UUID dossier, Instant closedAt) {
        CaseFile file = files.of(dossier);
        List<CaseDecision> all = decisions.of(dossier);
        Set<String> differing = new TreeSet<>();
        if (all.isEmpty()
                && file.status() == CaseStatus.GRANTED
                && decisions.reviews(dossier).isEmpty()) {
            differing.add("missing");
        }
        Map<UUID, String> rules = decisions.rules(dossier);
        List<CaseVersion> possible = versions.possible(file);
        for (CaseDecision decision : all) {
            if (!decision.rules().equals(rules.get(decision.id()))) {
                differing.add(decision.decision());
            }
            differing.addAll(again(decision, possible));
        }
        Replay.Result same = all.isEmpty() ? Replay.Result.NONE : Replay.Result.SAME;
        return replay(
                dossier,
                closedAt,
                differing.isEmpty() ? same : Replay.Result.DIFFERS,
                List.copyOf(differing),
                all.size());
    }

    private Set<String> again(CaseDecision decision, List<CaseVersion> possible) {
        CaseVersion version = versions.of(decision, possible);
        Set<String> unknown = new TreeSet<>();
        Map<String, ?> inputs = decision.inputs();
        Set<String> names = new HashSet<>(facts.names(decision.dossier()));
        names.addAll(inputs.keySet());
        DecisionResult result = engine.evaluate(version.definition(), decision.decision(), names, name -> {
            if (!inputs.containsKey(name)) {
                unknown.add(name);
            }
            return inputs.get(name);
        });
        Set<String> differing = SameDecision.differences(decision, result);
        unknown.forEach(name -> differing.add(decision.decision() + "." + name));
        return differing;
    }

    private Replay replay(UUID dossier, Instant closedAt, Replay.Result result, List<String> differing, int decisions) {
        return new Replay(dossier, closedAt, result, differing, decisions, clock.instant());
    }
}
