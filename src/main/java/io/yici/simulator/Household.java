package io.yici.simulator;

import java.util.List;

/** People registered under one roof, the head first. */
record Household(String number, String address, String street, String committee, List<Resident> members) {

    Household {
        members = List.copyOf(members);
    }
}
