package io.yici.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act of a clerk's.
 *
 * @param kind key of the act
 * @param subject what it made or changed, such as a notice or a work item, or what was there before; never personal
 * @param undoneAt null unless it was undone
 */
public record DoneAct(
        UUID id,
        UUID dossier,
        String kind,
        UUID clerk,
        Instant doneAt,
        String subject,
        @Nullable Instant undoneAt) {}
