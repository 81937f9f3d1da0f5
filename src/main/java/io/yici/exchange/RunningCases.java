package io.yici.exchange;

import java.util.Optional;
import java.util.UUID;

/** What the step that needs a record must know of the case standing at it; implemented by the module that runs cases. */
public interface RunningCases {

    /** The case's request for the record; empty when it was never planned. */
    Optional<RecordRequest> request(UUID dossier, String requirement);

    /** What the case's version may pull. */
    RecordPlan plan(UUID dossier);
}
