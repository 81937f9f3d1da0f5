package io.yici.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of the product, read by the compiler's own parser. */
public final class Sources {

    public static final Path MAIN = Path.of("src/main/java");
    public static final Path TESTS = Path.of("src/test/java");

    private Sources() {}

    /** What is done with one source file. */
    @FunctionalInterface
    public interface Reader {
        void read(CompilationUnitTree unit, SourcePositions positions);
    }

    /** All source files under a folder, in order. */
    public static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    public static void parse(List<Path> files, Reader reader) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(new ArrayList<>(files)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            task.parse().forEach(unit -> reader.read(unit, positions));
        }
    }
}
