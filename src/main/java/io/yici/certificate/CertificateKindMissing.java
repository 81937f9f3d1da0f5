package io.yici.certificate;

import io.yici.codes.YiciException;

/** A step of a diagram issues a certificate without saying which. */
public final class CertificateKindMissing extends YiciException {

    private static final long serialVersionUID = 1L;

    CertificateKindMissing(String activity) {
        super("certificate.kind-missing", activity);
    }
}
