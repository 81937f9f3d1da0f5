package io.yici.simulator;

import java.util.ArrayList;
import java.util.List;

/** The part a generated person plays in the household. */
enum Part {
    SINGLE("户主", "未婚"),
    HUSBAND("户主", "已婚"),
    WIFE("配偶", "已婚"),
    CHILD("", "未婚"),
    DIVORCED_MOTHER("户主", "离婚"),
    DIVORCED_FATHER("户主", "离婚"),
    OLD_HUSBAND("户主", "已婚"),
    OLD_WIFE("妻", "已婚");

    /** Households that come again and again, in this order: 25 people. */
    private static final List<List<Part>> HOUSEHOLDS = List.of(
            List.of(SINGLE),
            List.of(SINGLE),
            List.of(HUSBAND, WIFE),
            List.of(HUSBAND, WIFE),
            List.of(HUSBAND, WIFE, CHILD),
            List.of(HUSBAND, WIFE, CHILD),
            List.of(HUSBAND, WIFE, CHILD, CHILD),
            List.of(HUSBAND, WIFE, CHILD, CHILD),
            List.of(DIVORCED_MOTHER, CHILD),
            List.of(DIVORCED_FATHER),
            List.of(OLD_HUSBAND, OLD_WIFE));

    /** The places in those households, one after the other. */
    static final List<Place> PLACES = places();

    private final String relation;
    private final String maritalStatus;

    Part(String relation, String maritalStatus) {
        this.relation = relation;
        this.maritalStatus = maritalStatus;
    }

    /**
     * A place in a household.
     *
     * @param inHousehold 0 for the head
     * @param members how many the household has
     */
    record Place(Part part, int inHousehold, int members) {}

    private static List<Place> places() {
        var places = new ArrayList<Place>();
        for (List<Part> household : HOUSEHOLDS) {
            for (int i = 0; i < household.size(); i++) {
                places.add(new Place(household.get(i), i, household.size()));
            }
        }
        return List.copyOf(places);
    }

    String relation(boolean male) {
        return this == CHILD ? (male ? "子" : "女") : relation;
    }

    String maritalStatus() {
        return maritalStatus;
    }

    boolean isMale(int chance) {
        return switch (this) {
            case SINGLE, CHILD -> chance % 2 == 0;
            case HUSBAND, DIVORCED_FATHER, OLD_HUSBAND -> true;
            case WIFE, DIVORCED_MOTHER, OLD_WIFE -> false;
        };
    }

    boolean isOld() {
        return this == OLD_HUSBAND || this == OLD_WIFE;
    }

    boolean isWife() {
        return this == WIFE || this == OLD_WIFE;
    }

    boolean isHusband() {
        return this == HUSBAND || this == OLD_HUSBAND;
    }
}
