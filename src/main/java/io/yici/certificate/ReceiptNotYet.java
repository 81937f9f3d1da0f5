package io.yici.certificate;

import io.yici.codes.YiciException;

/** The log has no receipt of the certificate yet: its entry waits to be signed, or for a witness. */
final class ReceiptNotYet extends YiciException {

    private static final long serialVersionUID = 1L;

    ReceiptNotYet() {
        super("certificate.receipt-not-yet");
    }
}
