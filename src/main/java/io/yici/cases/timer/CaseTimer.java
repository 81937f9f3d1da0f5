package io.yici.cases.timer;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to happen.
 *
 * @param subject what of the case it is about; empty for the case as a whole
 */
record CaseTimer(UUID dossier, String kind, String subject, Instant at) {}
