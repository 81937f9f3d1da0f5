package io.yici.certificate;

/**
 * What is kept sealed of a certificate.
 *
 * @param code to verify it with
 */
record SealedContent(String code, CertificateContent content) {

    @Override
    public String toString() {
        return "SealedContent[]";
    }
}
