package io.yici.analysis.parts;

import io.yici.catalogue.ServiceDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In what two versions of a service differ. */
public final class ServiceDifference {

    private static final Comparator<Change> IN_ORDER = Comparator.comparing(
                    (Change change) -> change.part().area())
            .thenComparing(change -> change.part().file())
            .thenComparing(Change::how)
            .thenComparing(change -> change.part().id());

    private ServiceDifference() {}

    /** All that was added, removed or changed, in the order people look at it; empty where both say the same. */
    public static List<Change> between(ServiceDefinition before, ServiceDefinition after) {
        Map<Part.Key, Part> old = byKey(before);
        Map<Part.Key, Part> young = byKey(after);
        List<Change> changes = new ArrayList<>();
        old.forEach((key, part) -> {
            Part now = young.get(key);
            if (now == null) {
                changes.add(new Change(How.REMOVED, part, details(part.says(), Map.of())));
            } else if (!part.says().equals(now.says()) || !part.kind().equals(now.kind())) {
                changes.add(new Change(How.CHANGED, now, details(part.says(), now.says())));
            }
        });
        young.forEach((key, part) -> {
            if (!old.containsKey(key)) {
                changes.add(new Change(How.ADDED, part, details(Map.of(), part.says())));
            }
        });
        changes.sort(IN_ORDER);
        return List.copyOf(changes);
    }

    private static Map<Part.Key, Part> byKey(ServiceDefinition service) {
        Map<Part.Key, Part> parts = new LinkedHashMap<>();
        ServiceParts.of(service).forEach(part -> parts.put(part.key(), part));
        return parts;
    }

    private static List<Detail> details(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Detail(name, before.get(name), after.get(name)))
                .toList();
    }

    /** What happened to a part. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A part that is not the same.
     *
     * @param part as it is after; as it was where it was removed
     * @param details what it says otherwise
     */
    public record Change(How how, Part part, List<Detail> details) {

        public Change {
            details = List.copyOf(details);
        }
    }

    /**
     * Something that is said otherwise.
     *
     * @param before null where it was not said
     * @param after null where it is said no more
     */
    public record Detail(
            String name, @Nullable String before, @Nullable String after) {}
}
