package io.yici.command;

import io.yici.analysis.Walkable;
import io.yici.catalogue.Finding;
import io.yici.rehearsal.Coverage;
import io.yici.rehearsal.RehearsedFolder;
import io.yici.rehearsal.ScenarioResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** What came of rehearsals, for people. */
final class RehearseText {

    private final Texts texts;
    private final PrintWriter out;

    RehearseText(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    void print(RehearsedFolder folder) {
        out.println(folder.service());
        folder.results().forEach(this::print);
        folder.findings().forEach(this::print);
        Coverage coverage = folder.coverage();
        if (coverage != null) {
            print(coverage);
        }
        out.flush();
    }

    private void print(ScenarioResult result) {
        String name = result.scenario().name(texts.language());
        String key = result.passed() ? "command.rehearse.passed" : "command.rehearse.failed";
        out.println("  " + texts.text(key, result.scenario().file(), name));
        result.mismatches()
                .forEach(mismatch -> out.println(
                        "    " + texts.text("rehearsal." + mismatch.what(), mismatch.expected(), mismatch.actual())));
    }

    private void print(Finding finding) {
        String element = finding.element() == null ? "" : " " + finding.element();
        String severity = texts.text("command.check." + CheckAnswer.word(finding.severity()));
        out.println(
                "  " + finding.file() + ":" + finding.line() + ": " + severity + " [" + finding.rule() + "]" + element);
        out.println("    " + texts.finding(finding));
        out.println("    → " + texts.fix(finding));
    }

    private void print(Coverage coverage) {
        Walkable all = coverage.walkable();
        int flows = all.flows().size();
        int rows = all.rows().size();
        out.println("  "
                + texts.text(
                        "command.rehearse.coverage",
                        flows - coverage.unwalked().size(),
                        flows,
                        rows - coverage.unmatched().size(),
                        rows));
        if (!coverage.unwalked().isEmpty()) {
            out.println("    "
                    + texts.text(
                            "command.rehearse.unwalked",
                            coverage.unwalked().stream().map(Walkable.Way::id).collect(Collectors.joining(", "))));
        }
    }

    void printSummary(List<RehearsedFolder> folders) {
        long all = folders.stream().mapToLong(folder -> folder.results().size()).sum();
        long passed = folders.stream()
                .flatMap(folder -> folder.results().stream())
                .filter(ScenarioResult::passed)
                .count();
        out.println(texts.text("command.rehearse.summary", all, passed, all - passed));
    }
}
