package io.yici.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of moving a case to another version.
 *
 * @param hindrance why it stays; null where it was moved
 * @param subject what the hindrance is about: the step it stands at; empty for others
 * @param places where it stood and stands
 */
public record Relocated(@Nullable RelocationHindrance hindrance, String subject, List<Place> places) {

    public Relocated {
        places = List.copyOf(places);
    }

    static Relocated stays(RelocationHindrance why) {
        return stays(why, "");
    }

    static Relocated stays(RelocationHindrance why, String subject) {
        return new Relocated(why, subject, List.of());
    }

    static Relocated moved(List<Place> places) {
        return new Relocated(null, "", places);
    }

    /**
     * A place the case stands at, in both versions.
     *
     * @param instance the engine's id of its stay there, which is the same before and after
     */
    public record Place(String instance, String from, String to) {}
}
