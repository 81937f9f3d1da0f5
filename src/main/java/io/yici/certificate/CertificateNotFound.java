package io.yici.certificate;

import io.yici.codes.YiciException;

/** There is no such certificate, or it is not for this person to see. */
public final class CertificateNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    public CertificateNotFound() {
        super("certificate.not-found");
    }
}
