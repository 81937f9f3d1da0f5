package io.yici.cases;

import java.util.Map;

/**
 * From which version of a service to which cases are moved.
 *
 * @param steps step of the new version by step of the old one
 */
public record RelocationRoute(int from, int to, Map<String, String> steps) {

    public RelocationRoute {
        steps = Map.copyOf(steps);
    }
}
