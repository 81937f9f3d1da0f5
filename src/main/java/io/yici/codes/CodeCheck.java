package io.yici.codes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a typed text is a code of its kind, and if not, why.
 *
 * @param kind what the text was taken for
 * @param value the text as it was typed
 * @param valid whether it is such a code
 * @param normalized the code as it is stored; null where it is not valid
 * @param reasons stable keys of what is wrong, the text is message {@code codes.reason.<key>}; empty where it is valid
 */
public record CodeCheck(
        CodeKind kind,
        String value,
        boolean valid,
        @Nullable String normalized,
        List<String> reasons) {

    public CodeCheck {
        reasons = List.copyOf(reasons);
        if (valid != reasons.isEmpty() || valid == (normalized == null)) {
            throw new IllegalArgumentException("a valid code is normalized and has no reasons against it");
        }
    }

    static CodeCheck of(CodeKind kind, String value, String normalized, Set<CodeReason> reasons) {
        return reasons.isEmpty()
                ? new CodeCheck(kind, value, true, normalized, List.of())
                : new CodeCheck(
                        kind,
                        value,
                        false,
                        null,
                        reasons.stream().map(CodeReason::key).toList());
    }

    /**
     * The code as it is stored.
     *
     * @throws InvalidCode where it is not valid
     */
    public String orThrow() {
        if (normalized == null) {
            throw new InvalidCode(kind, reasons);
        }
        return normalized;
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return "CodeCheck[" + kind.key() + ", " + (valid ? "valid" : String.join(" ", reasons)) + "]";
    }
}
