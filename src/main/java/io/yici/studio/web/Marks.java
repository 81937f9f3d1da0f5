package io.yici.studio.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be seen at the elements of a diagram, by their ids. */
final class Marks {

    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /** Adds a note to an element; the gravest tone stays. */
    void add(String element, Tone tone, String note) {
        Mark mark = marks.computeIfAbsent(element, id -> new Mark(id, tone, new ArrayList<>()));
        mark.notes().add(note);
        if (tone.compareTo(mark.tone()) < 0) {
            marks.put(element, new Mark(element, tone, mark.notes()));
        }
    }

    Collection<Mark> all() {
        return marks.values();
    }

    List<String> notes(String element) {
        Mark mark = marks.get(element);
        return mark == null ? List.of() : List.copyOf(mark.notes());
    }

    /** How an element is shown, the gravest first. */
    enum Tone {
        ERROR,
        WARNING,
        REMOVED,
        ADDED,
        CHANGED,
        WAY,
        BUSY
    }

    /**
     * What is shown at one element.
     *
     * @param notes in words
     */
    record Mark(String id, Tone tone, List<String> notes) {}
}
