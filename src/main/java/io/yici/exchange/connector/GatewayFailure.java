package io.yici.exchange.connector;

import java.io.IOException;

/** Ends a question to a gateway early. */
final class GatewayFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String detail;

    GatewayFailure(FailureKind kind, String detail) {
        super(detail);
        this.kind = kind;
        this.detail = detail;
    }

    static GatewayFailure malformed(String detail) {
        return new GatewayFailure(FailureKind.MALFORMED, detail);
    }

    FailureKind kind() {
        return kind;
    }

    String detail() {
        return detail;
    }
}
