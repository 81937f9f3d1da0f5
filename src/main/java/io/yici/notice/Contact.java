package io.yici.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a person may be told that there is something to read. Personal data: it is sealed, and its text form gives nothing away.
 *
 * @param target pseudonym of the address
 * @param language in which the person is told
 * @param wanted whether they want to be told there
 * @param verifiedAt null until they proved that it is theirs
 */
record Contact(
        UUID account,
        Channel channel,
        String address,
        String target,
        Locale language,
        boolean wanted,
        @Nullable Instant verifiedAt) {

    boolean isVerified() {
        return verifiedAt != null;
    }

    boolean mayBeTold() {
        return wanted && isVerified();
    }

    @Override
    public String toString() {
        return "Contact[" + channel + "]";
    }
}
