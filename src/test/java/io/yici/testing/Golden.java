package io.yici.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Generated documents that are kept in the repository. A test generates one anew and compares; a stale one fails, and
 * {@code mvn test -Dgolden.update=true} writes all of them, to be looked at in the diff.
 */
public final class Golden {

    private static final Path TESTS = Path.of("src/test/golden");
    private static final Path REFERENCE = Path.of("docs/reference");

    private Golden() {}

    /** Compares with {@code src/test/golden/<name>}. */
    public static void assertMatches(String name, String generated) {
        compare(TESTS.resolve(name), generated);
    }

    /** Compares with {@code docs/reference/<name>}, which people read. */
    public static void assertReference(String name, String generated) {
        compare(REFERENCE.resolve(name), generated);
    }

    /** Compares with any file of the repository. */
    public static void compare(Path file, String generated) {
        String wanted = normalized(generated);
        try {
            if (Boolean.getBoolean("golden.update") && !stored(file).equals(wanted)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, wanted);
            }
            assertThat(wanted)
                    .as("%s is stale: write it with mvn test -Dgolden.update=true", file)
                    .isEqualTo(stored(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stored(Path file) throws IOException {
        return Files.exists(file) ? normalized(Files.readString(file)) : "";
    }

    private static String normalized(String text) {
        return text.replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
