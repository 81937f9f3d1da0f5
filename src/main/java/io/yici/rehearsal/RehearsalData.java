package io.yici.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder for the keys of one rehearsal; gone with it. */
record RehearsalData(Path folder) implements AutoCloseable {

    static RehearsalData create() {
        try {
            return new RehearsalData(Files.createTempDirectory("yici-rehearsal-"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
