package io.yici.exchange;

import java.util.UUID;

/** All that could be asked for a case was asked, and what came is kept; published outside a transaction. */
public record RecordsGathered(UUID dossier) {}
