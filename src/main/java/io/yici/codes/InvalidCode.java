package io.yici.codes;

import java.util.List;

/** A text is not the identifier it is taken for. Tells why, never the text itself. */
public final class InvalidCode extends YiciException {

    private static final long serialVersionUID = 1L;

    private final CodeKind kind;
    private final transient List<String> reasons;

    InvalidCode(CodeKind kind, List<String> reasons) {
        super("code.invalid", kind.key());
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    public CodeKind kind() {
        return kind;
    }

    /** Stable keys; the text of each is message {@code codes.reason.<key>}. */
    public List<String> reasons() {
        return reasons;
    }
}
