package io.yici.command;

import io.yici.analysis.Accepted;
import io.yici.analysis.CheckedFile;
import io.yici.analysis.flow.FlowReport;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Finding.Severity;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a check found, for people. */
final class CheckText {

    private final Texts texts;
    private final PrintWriter out;
    private final Map<String, Set<Finding>> told = new HashMap<>();
    private String named = "";

    CheckText(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** A finding that is told before its file is checked. */
    void print(String file, Finding finding) {
        if (told.computeIfAbsent(file, name -> new LinkedHashSet<>()).add(finding)) {
            name(file);
            print(finding);
            out.flush();
        }
    }

    /** A file with nothing to tell is not told of; what was told of it before is not told again. */
    void print(CheckedFile file) {
        Set<Finding> before = told.getOrDefault(file.file(), Set.of());
        List<Finding> left = file.findings().stream()
                .filter(finding -> !before.contains(finding))
                .toList();
        if (file.processes().isEmpty() && left.isEmpty() && file.accepted().isEmpty()) {
            return;
        }
        name(file.file());
        file.processes().forEach(drawn -> print(drawn.id(), drawn.flow()));
        left.forEach(this::print);
        file.accepted().forEach(this::print);
        out.flush();
    }

    private void name(String file) {
        if (!file.equals(named)) {
            out.println(file);
            named = file;
        }
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
