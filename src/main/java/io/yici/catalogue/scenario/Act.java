package io.yici.catalogue.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is done in a scenario.
 *
 * @param by a login or the name of a made-up person; empty where nobody does it
 * @param texts settings that are one text, by name
 * @param lists settings that are several
 * @param maps settings that are texts by name
 * @param line in the file; 0 where it was not read from one
 */
public record Act(
        Deed deed,
        String by,
        Map<String, String> texts,
        Map<String, List<String>> lists,
        Map<String, Map<String, String>> maps,
        int line) {

    public Act {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
        maps = Map.copyOf(maps);
    }

    /** An act without settings. */
    public static Act of(Deed deed, String by) {
        return of(deed, by, Map.of());
    }

    /** An act whose settings are all single texts. */
    public static Act of(Deed deed, String by, Map<String, String> texts) {
        return new Act(deed, by, texts, Map.of(), Map.of(), 0);
    }

    /** A setting that is there. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public @Nullable String textOrNull(String name) {
        return texts.get(name);
    }

    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    public Map<String, String> map(String name) {
        return maps.getOrDefault(name, Map.of());
    }
}
