package io.yici.certificate;

import java.util.UUID;

/**
 * Who may have a certificate as a file; implemented by modules that know who stands in which relation to a case. Any of them may allow it, and
 * where none does it is refused.
 */
public interface CertificateAccess {

    boolean mayRead(UUID account, Certificate certificate);
}
