package io.yici.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The product's folder of services and registers with those more that only measure. */
final class BenchProcesses {

    private BenchProcesses() {}

    static Path folder() throws IOException {
        Path made = Files.createTempDirectory("yici-bench-processes");
        copy(Path.of("processes"), made);
        copy(Path.of("src/bench/resources/processes"), made);
        return made;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    /** A service like one that is there, under another name and code, which asks something else. */
    static void derive(Path folder, String from, String to, String... replacements) throws IOException {
        Files.createDirectories(folder.resolve(to));
        try (Stream<Path> all = Files.list(folder.resolve(from))) {
            for (Path file : all.toList()) {
                String text = Files.readString(file).replace(from, to);
                for (int i = 0; i < replacements.length; i += 2) {
                    text = text.replace(replacements[i], replacements[i + 1]);
                }
                Files.writeString(folder.resolve(to).resolve(file.getFileName()), text);
            }
        }
    }

    /** Lets departments take longer than the product does, for questions that are to be held. */
    static void extendDeadlines(Path folder, String... departments) throws IOException {
        for (String department : departments) {
            Path file = folder.resolve("registers").resolve(department + ".yaml");
            Files.writeString(file, Files.readString(file).replace("deadline: PT5S", "deadline: PT60S"));
        }
    }
}
