package io.yici.analysis.parts;

import io.yici.engine.expression.FeelText;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the facts of a register's description are made of. */
public final class FactReads {

    private FactReads() {}

    /**
     * Every name in a fact's expression, and in those of the facts it names.
     *
     * @param facts FEEL expressions by name
     */
    public static Set<String> names(Map<String, String> facts, String fact) {
        Set<String> names = new LinkedHashSet<>();
        collect(facts, fact, names);
        return names;
    }

    private static void collect(Map<String, String> facts, String fact, Set<String> names) {
        String expression = facts.get(fact);
        if (expression != null && names.add(fact)) {
            FeelText.expression(expression).names().forEach(name -> {
                collect(facts, name, names);
                names.add(name);
            });
        }
    }
}
