package io.yici.codes;

import java.util.List;

/**
 * A fact of the domain that stops what was asked, told to people in their language.
 *
 * <p>The message carries only the stable code: arguments may name things of the case and must never be personal data.
 */
public abstract class YiciException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /** @param code stable, lower-case, dotted: {@code case.not-open}; the text is message {@code error.<code>} */
    protected YiciException(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** What the message's placeholders take, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
