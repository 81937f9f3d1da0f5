package io.yici.inbox;

import io.yici.organisation.Districts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The districts of a clerk as conditions that an index can answer: what belongs to no district, single counties, and all of a prefecture or a province.
 */
final class InboxPlaces {

    private static final int DIGITS = 6;
    /** With more, rows are read in one and those of other districts left out. */
    private static final int MOST_PARTS = 8;

    private InboxPlaces() {}

    /** A condition with its parameters. */
    record Place(String sql, List<String> parameters) {}

    /**
     * Conditions that no two districts fulfil at once; none where the clerk works for all.
     *
     * @param only the one district that is asked for, or empty
     */
    static List<Place> of(List<String> districts, String only) {
        if (districts.isEmpty()) {
            return List.of();
        }
        List<String> starts =
                districts.stream().map(Districts::start).distinct().sorted().toList();
        List<Place> places = new ArrayList<>();
        places.add(equal(""));
        starts.stream()
                .filter(start -> isOutermost(start, starts))
                .map(InboxPlaces::within)
                .forEach(places::add);
        return places.size() > MOST_PARTS || !only.isEmpty() ? List.of(together(places)) : places;
    }

    private static boolean isOutermost(String start, List<String> starts) {
        return starts.stream().noneMatch(other -> !other.equals(start) && start.startsWith(other));
    }

    private static Place within(String start) {
        int left = DIGITS - start.length();
        return left <= 0
                ? equal(start)
                : new Place("w.district between ? and ?", List.of(start + "0".repeat(left), start + "9".repeat(left)));
    }

    private static Place equal(String district) {
        return new Place("w.district = ?", List.of(district));
    }

    /** Any of the conditions. */
    static Place together(List<Place> places) {
        return new Place(
                places.stream().map(Place::sql).collect(Collectors.joining(" or ", "(", ")")),
                places.stream().map(Place::parameters).flatMap(List::stream).toList());
    }
}
