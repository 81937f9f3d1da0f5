package io.yici.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import io.yici.codes.YiciException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the codes of the domain's exceptions in their sources: what {@code super(…)} or their own factories name. */
public final class ErrorCodeScan extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Map<String, Set<String>> exceptionsByCode = new TreeMap<>();
    private final Map<String, Set<String>> codesByException = new TreeMap<>();
    private String packageName = "";
    private String exception = "";

    private ErrorCodeScan() {}

    public static ErrorCodeScan run() throws IOException {
        ErrorCodeScan scan = new ErrorCodeScan();
        Sources.parse(Sources.files(Sources.MAIN), (unit, positions) -> unit.accept(scan, null));
        return scan;
    }

    /** The full names of the exceptions that carry a code, by code. */
    public Map<String, Set<String>> exceptionsByCode() {
        return exceptionsByCode;
    }

    /** The codes of every exception, by its full name. */
    public Map<String, Set<String>> codesByException() {
        return codesByException;
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void nothing) {
        packageName = String.valueOf(unit.getPackageName());
        return super.visitCompilationUnit(unit, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        String outer = exception;
        boolean isDomain = type.getExtendsClause() != null
                && type.getExtendsClause().toString().endsWith(YiciException.class.getSimpleName());
        exception = isDomain ? type.getSimpleName().toString() : "";
        if (isDomain) {
            codesByException.computeIfAbsent(fullName(), name -> new TreeSet<>());
        }
        super.visitClass(type, null);
        exception = outer;
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (!exception.isEmpty() && call.getMethodSelect().toString().equals("super")) {
            note(call.getArguments());
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        if (!exception.isEmpty() && made.getIdentifier().toString().equals(exception)) {
            note(made.getArguments());
        }
        return super.visitNewClass(made, null);
    }

    private void note(List<? extends ExpressionTree> arguments) {
        if (!arguments.isEmpty()
                && arguments.get(0) instanceof LiteralTree literal
                && literal.getValue() instanceof String code
                && code.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            exceptionsByCode.computeIfAbsent(code, key -> new TreeSet<>()).add(fullName());
            codesByException.computeIfAbsent(fullName(), key -> new TreeSet<>()).add(code);
        }
    }

    private String fullName() {
        return packageName + "." + exception;
    }
}
