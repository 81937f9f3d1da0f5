package io.yici.certificate;

import io.yici.codes.YiciException;

/** An address tried too many codes that do not exist. */
public final class VerificationRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    VerificationRefused() {
        super("certificate.too-many-tries");
    }
}
