package io.yici.certificate;

import java.util.UUID;

/** What the certificate of a case says; known by the module that decides cases, which implements it. */
public interface CertificateContents {

    /** Called in the transaction that issues it. */
    CertificateContent of(UUID dossier, String kind);
}
