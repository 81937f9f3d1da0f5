package io.yici.exchange.connector;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a question early: the department could not be had, or it refuses. */
final class AskingFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable FailureKind kind;
    private final String word;

    /** @param word short and stable, never the department's own text */
    AskingFailed(FailureKind kind, String word) {
        super(word);
        this.kind = kind;
        this.word = word;
    }

    private AskingFailed(String code) {
        super(code);
        this.kind = null;
        this.word = code;
    }

    static AskingFailed malformed(String word) {
        return new AskingFailed(FailureKind.MALFORMED, word);
    }

    static AskingFailed deadline() {
        return new AskingFailed(FailureKind.TIMEOUT, "deadline");
    }

    /** The department will not answer this question, however often it is asked. */
    static AskingFailed refused(String code) {
        return new AskingFailed(code);
    }

    RegisterAnswer answer(UUID requestId) {
        return kind == null
                ? new RegisterAnswer.Refused(requestId, word)
                : new RegisterAnswer.Unavailable(requestId, kind, word);
    }
}
