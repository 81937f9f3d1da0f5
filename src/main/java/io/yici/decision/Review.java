package io.yici.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * What a clerk decided at a step of the diagram.
 *
 * @param kind the step's kind, such as {@code proposed-refusal}, {@code dispute}, {@code review} or {@code publicity-objection}
 * @param outcome {@code grant}, {@code refuse}, {@code checked}, {@code confirmed}, {@code returned}, {@code upheld} or {@code
 *     not-upheld}
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
