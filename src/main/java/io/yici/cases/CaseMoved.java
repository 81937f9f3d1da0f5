package io.yici.cases;

import java.util.UUID;

/** A case came to another status; published in the transaction that keeps it. */
public record CaseMoved(UUID dossier, CaseStatus from, CaseStatus to) {}
