package io.yici.notice;

import java.util.UUID;

/**
 * A message as it leaves the house; its text form gives nothing away.
 *
 * @param id the same each time it is tried
 */
record Outgoing(UUID id, String address, String subject, String text) {

    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}
