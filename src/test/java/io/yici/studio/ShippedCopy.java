package io.yici.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of services that a test may change. */
record ShippedCopy(Path processes) {

    /** Copies shipped folders, over what is there. */
    void copy(String... folders) {
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of("processes", folder))) {
                Files.createDirectories(processes.resolve(folder));
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.write(
                            processes.resolve(folder).resolve(String.valueOf(file.getFileName())),
                            Files.readAllBytes(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    void save(String service, String file, String text, String instead) throws IOException {
        Path path = processes.resolve(service).resolve(file);
        Files.writeString(path, Files.readString(path).replace(text, instead));
    }
}
