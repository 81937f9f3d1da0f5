package io.yici.command;

import io.yici.analysis.Walkable;
import io.yici.rehearsal.Coverage;
import io.yici.rehearsal.Mismatch;
import io.yici.rehearsal.RehearsedFolder;
import io.yici.rehearsal.ScenarioResult;
import java.util.List;
import java.util.Objects;

/** What came of rehearsals, for programs. */
record RehearseAnswer(List<Played> scenarios, Covered coverage, List<Folder> services) {

    RehearseAnswer {
        scenarios = List.copyOf(scenarios);
        services = List.copyOf(services);
    }

    static RehearseAnswer of(List<RehearsedFolder> folders, Texts texts) {
        return new RehearseAnswer(
                folders.stream()
                        .flatMap(folder -> folder.results().stream().map(result -> Played.of(folder, result, texts)))
                        .toList(),
                Covered.of(folders),
                folders.stream().map(folder -> Folder.of(folder, texts)).toList());
    }

    /** @param file path from the folder that holds the service */
    record Played(String file, String name, boolean passed, int visits, List<Mismatch> mismatches) {

        static Played of(RehearsedFolder folder, ScenarioResult result, Texts texts) {
            return new Played(
                    folder.service() + "/" + result.scenario().file(),
                    result.scenario().name(texts.language()),
                    result.passed(),
                    result.visits(),
                    result.mismatches());
        }
    }

    /** Parts, from 0 to 1; nothing of a service that could not run. */
    record Covered(double paths, double rules) {

        static Covered of(List<RehearsedFolder> folders) {
            List<Coverage> all = folders.stream()
                    .map(RehearsedFolder::coverage)
                    .filter(Objects::nonNull)
                    .toList();
            boolean whole = all.size() == folders.size();
            int flows =
                    all.stream().mapToInt(one -> one.walkable().flows().size()).sum();
            int unwalked = all.stream().mapToInt(one -> one.unwalked().size()).sum();
            int rows =
                    all.stream().mapToInt(one -> one.walkable().rows().size()).sum();
            int unmatched = all.stream().mapToInt(one -> one.unmatched().size()).sum();
            return new Covered(part(flows, unwalked, whole), part(rows, unmatched, whole));
        }

        private static double part(int all, int missing, boolean whole) {
            if (all == 0) {
                return whole ? 1 : 0;
            }
            return (double) (all - missing) / all;
        }
    }

    /** @param unwalked ids of flows no scenario goes along */
    record Folder(String service, Covered coverage, List<String> unwalked, List<CheckAnswer.Found> findings) {

        static Folder of(RehearsedFolder folder, Texts texts) {
            Coverage coverage = folder.coverage();
            return new Folder(
                    folder.service(),
                    Covered.of(List.of(folder)),
                    coverage == null
                            ? List.of()
                            : coverage.unwalked().stream().map(Walkable.Way::id).toList(),
                    folder.findings().stream()
                            .map(finding -> CheckAnswer.Found.of(finding, texts))
                            .toList());
        }
    }
}
