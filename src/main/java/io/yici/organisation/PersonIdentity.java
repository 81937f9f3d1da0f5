package io.yici.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Who a person is. Personal data: it is never written in the clear, and its text form gives nothing away.
 *
 * @param personId 18 digits in their normal form
 */
public record PersonIdentity(
        String name, String personId, @Nullable String phone) {

    @Override
    public String toString() {
        return "PersonIdentity[sealed]";
    }
}
