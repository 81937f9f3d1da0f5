package io.yici.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is made public of a case; implemented by the module that does. */
public interface PublicNotices {

    /** The latest of a case. */
    Optional<PublicNotice> of(UUID dossier);

    /**
     * That a case is public, or was.
     *
     * @param running whether it is shown now
     * @param until the last day
     * @param objections how many were filed; never by whom
     * @param decided how many of them a clerk has decided
     */
    record PublicNotice(UUID id, boolean running, LocalDate until, int objections, int decided) {}
}
