package io.yici.cases;

import java.util.UUID;

/** An applicant handed in what was asked for; published in that transaction. */
public record SupplementAnswered(UUID dossier) {}
