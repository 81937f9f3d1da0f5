package io.yici.certificate;

import java.util.UUID;

/** A certificate was issued, in the transaction that tells it. */
public record CertificateIssued(UUID dossier, UUID certificate, String kind) {}
