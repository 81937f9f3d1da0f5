package io.yici.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case that was decided, as far as it is compared with what a new version would say. */
public record ClosedCase(
        UUID dossier,
        String number,
        int version,
        Instant submittedAt,
        @Nullable LocalDate due) {}
