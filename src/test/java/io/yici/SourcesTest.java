package io.yici;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import io.yici.testing.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Habits that show in the sources only. */
class SourcesTest {

    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_METHOD = 40;

    @Test
    void everyPackageSaysInOneSentenceWhatItIsFor() throws IOException {
        Set<Path> packages =
                Sources.files(Sources.MAIN).stream().map(Path::getParent).collect(toSet());
        assertThat(packages).allSatisfy(folder -> {
            Path description = folder.resolve("package-info.java");
            assertThat(description).exists();
            assertThat(Files.readString(description)).startsWith("/**").contains("NullMarked");
        });
    }

    @Test
    void everyModuleDeclaresWhatItUses() throws IOException {
        try (Stream<Path> modules = Files.list(Sources.MAIN.resolve("io/yici"))) {
            assertThat(modules.filter(Files::isDirectory))
                    .allSatisfy(module -> assertThat(Files.readString(module.resolve("package-info.java")))
                            .contains("@ApplicationModule(", "allowedDependencies"));
        }
    }

    /** The tests' classes come first, so a description there would hide what the module declares. */
    @Test
    void noTestHidesTheDescriptionOfAPackage() throws IOException {
        assertThat(Sources.files(Sources.TESTS))
                .filteredOn(file -> file.endsWith("package-info.java"))
                .noneMatch(file -> Files.exists(Sources.MAIN.resolve(Sources.TESTS.relativize(file))));
    }

    @Test
    void filesAreReadInOneSitting() throws IOException {
        List<Path> all = new ArrayList<>(Sources.files(Sources.MAIN));
        all.addAll(Sources.files(Sources.TESTS));
        assertThat(all)
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LINES_OF_A_FILE));
    }

    @Test
    void methodsFitOnAScreen() throws IOException {
        assertThat(longMethods(Sources.files(Sources.MAIN))).isEmpty();
    }

    private static List<String> longMethods(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        Sources.parse(files, (unit, positions) -> unit.accept(new LongMethods(unit, positions, found), null));
        return found;
    }

    private static final class LongMethods extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            LineMap lines = unit.getLineMap();
            long start = positions.getStartPosition(unit, method);
            long end = positions.getEndPosition(unit, method);
            if (end > start && lines.getLineNumber(end) - lines.getLineNumber(start) + 1 > LINES_OF_A_METHOD) {
                found.add(unit.getSourceFile().getName() + ": " + method.getName());
            }
            return super.visitMethod(method, null);
        }
    }
}
