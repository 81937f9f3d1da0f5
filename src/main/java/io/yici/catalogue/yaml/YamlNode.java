package io.yici.catalogue.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file, with the line it begins on, from 1. */
sealed interface YamlNode {

    int line();

    /** A text, number or truth value, as it is written; empty for nothing. */
    record Scalar(String text, boolean quoted, int line) implements YamlNode {

        boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {}
}
