package io.yici.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A due date that was told and that a changed calendar has moved, or made certain. */
public record MovedDue(
        Instant countedAt,
        UUID dossier,
        String caseNumber,
        String service,
        LocalDate before,
        boolean beforeProvisional,
        LocalDate after,
        boolean afterProvisional) {}
