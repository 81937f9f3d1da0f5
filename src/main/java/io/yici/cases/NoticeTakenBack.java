package io.yici.cases;

import java.util.UUID;

/** The act that a notice told was undone before the notice left the house. */
public record NoticeTakenBack(UUID dossier, String kind) {}
