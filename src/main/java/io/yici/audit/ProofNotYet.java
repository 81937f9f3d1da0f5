package io.yici.audit;

import io.yici.codes.YiciException;

/** No checkpoint covers the entry yet; it takes a moment. */
final class ProofNotYet extends YiciException {

    private static final long serialVersionUID = 1L;

    ProofNotYet() {
        super("audit.proof-not-yet");
    }
}
