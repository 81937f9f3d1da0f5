package io.yici.command;

import io.yici.catalogue.FolderTooLarge;
import io.yici.catalogue.ServiceFolder;
import io.yici.rehearsal.Rehearsal;
import io.yici.rehearsal.RehearsedFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the scenarios of services, and tells what none of them shows. */
@Command(name = "rehearse", sortOptions = false)
final class RehearseCommand implements Callable<Integer> {

    private static final String ITEM = "service.yaml";
    private static final String REGISTERS = "registers";
    private static final int DEEPEST = 12;

    private final Path processes;
    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "command.rehearse.path")
    private List<String> paths;

    @Mixin
    private JsonOption json;

    RehearseCommand(Path processes, Texts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    @Override
    public Integer call() {
        List<Path> folders = new ArrayList<>();
        paths.forEach(path -> folders.addAll(services(path)));
        PrintWriter out = spec.commandLine().getOut();
        RehearseText text = new RehearseText(texts, out);
        List<RehearsedFolder> rehearsed = new ArrayList<>();
        try (Rehearsal rehearsal = Rehearsal.openAlone(surroundings(folders.get(0)))) {
            for (Path folder : folders) {
                RehearsedFolder one = rehearsal.rehearse(read(folder));
                rehearsed.add(one);
                if (!json.isSet()) {
                    text.print(one);
                }
            }
        }
        if (json.isSet()) {
            JsonOption.print(out, RehearseAnswer.of(rehearsed, texts));
        } else {
            text.printSummary(rehearsed);
        }
        boolean fine = rehearsed.stream()
                .allMatch(one -> one.passed() && one.findings().isEmpty());
        return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The folder whose registers and calendar count: that of the service, where it has some beside it. */
    private Path surroundings(Path folder) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        return parent != null && Files.isDirectory(parent.resolve(REGISTERS)) ? parent : processes;
    }

    private List<Path> services(String path) {
        Path target = existing(path);
        try (Stream<Path> inside = Files.walk(target, DEEPEST)) {
            List<Path> folders = inside.filter(Files::isDirectory)
                    .filter(folder -> Files.exists(folder.resolve(ITEM)))
                    .sorted()
                    .toList();
            if (!folders.isEmpty()) {
                return folders;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new ParameterException(spec.commandLine(), texts.text("command.rehearse.none", path));
    }

    private Path existing(String path) {
        try {
            Path target = Path.of(path);
            if (Files.isDirectory(target)) {
                return target;
            }
        } catch (InvalidPathException malformed) {
            // Told below, as one that is not there.
        }
        throw new ParameterException(spec.commandLine(), texts.text("command.check.path.missing", path));
    }

    private ServiceFolder read(Path folder) {
        try {
            return ServiceFolder.read(folder.toAbsolutePath().normalize());
        } catch (FolderTooLarge large) {
            throw new ParameterException(
                    spec.commandLine(), texts.text("command.rehearse.too-large", folder.toString()), large);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
