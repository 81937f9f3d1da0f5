package io.yici.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to an applicant, without what it says.
 *
 * @param account whose it is
 * @param visibleFrom when it leaves the house
 * @param readAt when it was opened first; null before
 */
record Notice(
        UUID id,
        UUID dossier,
        UUID account,
        LetterKind kind,
        String service,
        int serviceVersion,
        Instant writtenAt,
        Instant visibleFrom,
        @Nullable Instant readAt) {

    boolean isUnread() {
        return readAt == null;
    }
}
