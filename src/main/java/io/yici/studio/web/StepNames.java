package io.yici.studio.web;

import io.yici.cases.Relocated.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of steps by id, in both versions. */
record StepNames(Map<String, String> before, Map<String, String> after) {

    /** Joins have no name, and are not told. */
    String of(List<Place> places, Function<Place, String> which, Map<String, String> names) {
        return places.stream()
                .map(which)
                .filter(names::containsKey)
                .map(names::get)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    String of(String step) {
        return before.getOrDefault(step, after.getOrDefault(step, step));
    }
}
