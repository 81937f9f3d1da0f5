package io.yici.certificate;

import io.yici.certificate.Certificate.State;

/**
 * What everybody who holds a certificate's verification code may know.
 *
 * @param holder the holder's name with all but the family name covered
 * @param authority id of the department that decided
 */
public record VerifiedCertificate(Certificate certificate, String holder, String authority, State state) {

    @Override
    public String toString() {
        return "VerifiedCertificate[" + certificate.number() + "]";
    }
}
