package io.yici.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * What a clerk decided at a step of the diagram.
 *
 * @param kind the step's kind, such as {@code proposed-refusal} or {@code dispute}
 * @param outcome {@code grant}, {@code refuse} or {@code checked}
 * @param reason told to the applicant
 * @param clerk the clerk's account
 */
public record Review(
        UUID id,
        UUID dossier,
        String activity,
        String kind,
        String outcome,
        String reason,
        UUID clerk,
        Instant reviewedAt) {}
