package io.yici.rights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What people are told of a breach, part by part (Personal Information Protection Law, article 57).
 *
 * @param parts by name of the part, in the law's order
 */
record BreachNotice(Map<String, String> parts) {

    /** What happened, which kinds of data, what may come of it, what was done, what one can do, whom to ask. */
    static final List<String> PARTS = List.of("what", "kinds", "consequences", "measures", "advice", "contact");

    BreachNotice {
        parts = Map.copyOf(parts);
    }

    /**
     * The parts as paragraphs of the letter.
     *
     * @param headed the text under its heading in a language
     */
    List<String> paragraphs(Locale locale, BiFunction<String, Locale, String> headed) {
        return PARTS.stream().map(part -> headed.apply(part, locale)).toList();
    }
}
