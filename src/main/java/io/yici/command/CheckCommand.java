package io.yici.command;

import io.yici.analysis.CheckedFile;
import io.yici.analysis.flow.Limits;
import io.yici.catalogue.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what is wrong with services and their files, before anybody runs them. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Path processes;
    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "command.check.path")
    private List<String> paths;

    @Mixin
    private JsonOption json;

    @Option(names = "--sarif", descriptionKey = "command.check.sarif")
    private boolean sarif;

    @Option(names = "--max-states", paramLabel = "N", descriptionKey = "command.check.max-states")
    private int maxStates = Limits.USUAL.states();

    @Option(names = "--max-seconds", paramLabel = "N", descriptionKey = "command.check.max-seconds")
    private int maxSeconds = Math.toIntExact(Limits.USUAL.time().toSeconds());

    CheckCommand(Path processes, Texts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    @Override
    public Integer call() {
        List<Path> targets = paths.stream().map(this::existing).toList();
        PrintWriter out = spec.commandLine().getOut();
        List<CheckedFile> files = new ArrayList<>();
        CheckText text = new CheckText(texts, out);
        boolean isForProgram = json.isSet() || sarif;
        check(
                targets,
                file -> {
                    files.add(file);
                    if (!isForProgram) {
                        text.print(file);
                    }
                },
                (file, finding) -> {
                    if (!isForProgram) {
                        text.print(file, finding);
                    }
                });
        if (sarif) {
            JsonOption.print(out, Sarif.of(files, texts));
        } else if (json.isSet()) {
            JsonOption.print(out, CheckAnswer.of(files, texts));
        } else {
            text.printSummary(files);
        }
        return files.stream().allMatch(file -> file.findings().isEmpty()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void check(List<Path> targets, Consumer<CheckedFile> checked, BiConsumer<String, Finding> told) {
        Limits limits =
                Limits.USUAL.withStates(Math.max(1, maxStates)).withTime(Duration.ofSeconds(Math.max(1, maxSeconds)));
        CheckTargets all = new CheckTargets(processes, limits, checked, told);
        try {
            for (Path target : targets) {
                all.check(target);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path existing(String path) {
        try {
            Path target = Path.of(path);
            if (Files.exists(target)) {
                return target;
            }
        } catch (InvalidPathException malformed) {
            // Told below, as one that is not there.
        }
        throw new ParameterException(spec.commandLine(), texts.text("command.check.path.missing", path));
    }

    /** How many of the findings are of this severity. */
    static long count(List<CheckedFile> files, Finding.Severity severity) {
        return files.stream()
                .flatMap(file -> file.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
