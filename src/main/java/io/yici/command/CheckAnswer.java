package io.yici.command;

import io.yici.analysis.CheckedFile;
import io.yici.analysis.flow.FlowReport;
import io.yici.analysis.flow.FlowReport.VisitRange;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a check found, for programs. */
record CheckAnswer(List<File> files, Summary summary) {

    CheckAnswer {
        files = List.copyOf(files);
    }

    static CheckAnswer of(List<CheckedFile> files, Texts texts) {
        return new CheckAnswer(
                files.stream().map(file -> File.of(file, texts)).toList(),
                new Summary(
                        files.size(),
                        CheckCommand.count(files, Severity.ERROR),
                        CheckCommand.count(files, Severity.WARNING)));
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** A way with most visits, told by what happens on it. */
    static String way(VisitRange visits) {
        List<String> way = new ArrayList<>(visits.witness());
        way.addAll(visits.loop());
        return String.join(" → ", way);
    }

    /** @param accepted what the file's author accepts, with the reason */
    record File(String file, List<Drawn> processes, List<Found> findings, List<Kept> accepted) {

        File {
            accepted = List.copyOf(accepted);
            processes = List.copyOf(processes);
            findings = List.copyOf(findings);
        }

        static File of(CheckedFile file, Texts texts) {
            return new File(
                    file.file(),
                    file.processes().stream()
                            .map(drawn -> Drawn.of(drawn.id(), drawn.flow()))
                            .toList(),
                    file.findings().stream()
                            .map(finding -> Found.of(finding, texts))
                            .toList(),
                    file.accepted().stream()
                            .map(accepted -> new Kept(Found.of(accepted.finding(), texts), accepted.reason()))
                            .toList());
        }
    }

    record Kept(Found finding, String reason) {}

    /** @param sound null when it is not proven */
    record Drawn(
            String id, int states, long edges, @Nullable Boolean sound, Visits visits) {

        static Drawn of(String id, FlowReport flow) {
            return new Drawn(id, flow.states(), flow.edges(), flow.sound(), Visits.of(flow.visits()));
        }
    }

    /** @param max null when there is no bound, or none is proven */
    record Visits(int min, @Nullable Integer max, boolean unbounded, List<String> witness, List<String> loop) {

        Visits {
            witness = List.copyOf(witness);
            loop = List.copyOf(loop);
        }

        static Visits of(VisitRange range) {
            return new Visits(range.min(), range.max(), range.unbounded(), range.witness(), range.loop());
        }
    }

    record Found(String rule, String severity, @Nullable String element, int line, String message, String fix) {

        static Found of(Finding finding, Texts texts) {
            return new Found(
                    finding.rule(),
                    word(finding.severity()),
                    finding.element(),
                    finding.line(),
                    texts.finding(finding),
                    texts.fix(finding));
        }
    }

    record Summary(int files, long errors, long warnings) {}
}
