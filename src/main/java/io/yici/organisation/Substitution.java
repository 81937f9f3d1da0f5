package io.yici.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody acts for a colleague who is away, from the first to the last day.
 *
 * @param account who is away
 * @param substitute who acts
 * @param setBy who arranged it
 */
public record Substitution(UUID id, UUID account, UUID substitute, LocalDate fromDay, LocalDate toDay, UUID setBy) {}
