package io.yici.cases;

import java.util.UUID;

/** A department answered an objection to its record; published in the answer's transaction. */
public record DepartmentAnswered(UUID dossier) {}
