package io.yici.studio;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The folders that cannot be published as they are now, until they are put right. */
@Component
public class Refusals {

    private final Map<String, Refusal> byFolder = new ConcurrentSkipListMap<>();

    /** What stands against the folder. */
    public Optional<Refusal> of(String folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** All of them, by folder. */
    public Collection<Refusal> all() {
        return byFolder.values();
    }

    void add(Refusal refusal) {
        byFolder.put(refusal.folder(), refusal);
    }

    /** Forgets folders that are gone. */
    void retain(Predicate<String> folders) {
        byFolder.keySet().removeIf(folders.negate());
    }

    void clearAll() {
        byFolder.clear();
    }

    void clear(String folder) {
        byFolder.remove(folder);
    }
}
