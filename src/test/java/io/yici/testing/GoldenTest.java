package io.yici.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    private static final String UPDATE = "golden.update";

    @TempDir
    private Path folder;

    private @Nullable String asItWas;

    @BeforeEach
    void compareOnly() {
        asItWas = System.getProperty(UPDATE);
        System.clearProperty(UPDATE);
    }

    @AfterEach
    void restore() {
        if (asItWas != null) {
            System.setProperty(UPDATE, asItWas);
        } else {
            System.clearProperty(UPDATE);
        }
    }

    @Test
    void failsOnAMissingOrStaleFile() throws IOException {
        Path file = folder.resolve("a/b.md");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Golden.compare(file, "new"))
                .withMessageContaining("golden.update=true");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old\n");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Golden.compare(file, "new"));
    }

    @Test
    void acceptsTheSameTextWhateverItsLineEnds() throws IOException {
        Path file = folder.resolve("b.md");
        Files.writeString(file, "one\r\ntwo\r\n");
        Golden.compare(file, "one\ntwo");
    }

    @Test
    void writesTheFileWhenToldTo() throws IOException {
        Path file = folder.resolve("a/b.md");
        System.setProperty(UPDATE, "true");
        Golden.compare(file, "new\n\n");
        assertThat(file).hasContent("new\n");
    }
}
