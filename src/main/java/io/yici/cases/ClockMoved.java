package io.yici.cases;

import java.util.UUID;

/** The legal clock of a case was started, stopped, set going again or given more time, or another calendar counts it; published in that transaction. */
public record ClockMoved(UUID dossier) {}
