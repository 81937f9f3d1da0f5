package io.yici.command;

import io.yici.analysis.Accepted;
import io.yici.analysis.CheckedFile;
import io.yici.analysis.flow.FlowReport;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Finding.Severity;
import java.io.PrintWriter;
import java.util.List;

/** What a check found, for people. */
final class CheckText {

    private final Texts texts;
    private final PrintWriter out;

    CheckText(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** A file with nothing to tell is not told of. */
    void print(CheckedFile file) {
        if (file.processes().isEmpty()
                && file.findings().isEmpty()
                && file.accepted().isEmpty()) {
            return;
        }
        out.println(file.file());
        file.processes().forEach(drawn -> print(drawn.id(), drawn.flow()));
        file.findings().forEach(this::print);
        file.accepted().forEach(this::print);
        out.flush();
    }

    void printSummary(List<CheckedFile> files) {
        out.println(texts.text(
                "command.check.summary",
                files.size(),
                CheckCommand.count(files, Severity.ERROR),
                CheckCommand.count(files, Severity.WARNING)));
    }

    private void print(String id, FlowReport flow) {
        Boolean sound = flow.sound();
        String verdict = sound == null ? "open" : sound ? "sound" : "unsound";
        Integer max = flow.visits().max();
        out.println("  "
                + texts.text(
                        "command.check.process",
                        id,
                        flow.states(),
                        texts.text("command.check." + verdict),
                        flow.visits().min(),
                        max == null ? "∞" : max));
        if (!flow.visits().witness().isEmpty()) {
            out.println("    " + texts.text("command.check.witness", CheckAnswer.way(flow.visits())));
        }
    }

    private void print(Accepted accepted) {
        Finding finding = accepted.finding();
        String element = finding.element() == null ? "" : " " + finding.element();
        out.println("  " + finding.line() + ": " + texts.text("command.check.accepted") + " [" + finding.rule() + "]"
                + element);
        out.println("    " + accepted.reason());
    }

    private void print(Finding finding) {
        String element = finding.element() == null ? "" : " " + finding.element();
        String severity = texts.text("command.check." + CheckAnswer.word(finding.severity()));
        out.println("  " + finding.line() + ": " + severity + " [" + finding.rule() + "]" + element);
        out.println("    " + texts.finding(finding));
        out.println("    → " + texts.fix(finding));
    }
}
