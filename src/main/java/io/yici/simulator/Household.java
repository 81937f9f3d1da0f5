package io.yici.simulator;

import java.util.List;

/**
 * People registered under one roof, the head first.
 *
 * @param region county in which it is, six digits
 */
record Household(
        String number, String region, String address, String street, String committee, List<Resident> members) {

    Household {
        members = List.copyOf(members);
    }
}
