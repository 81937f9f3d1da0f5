package io.yici.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in the order of its fields. Put it into the model as {@code errors}: the frame then shows the error summary and
 * every field its own error.
 */
public final class FormErrors {

    /**
     * One error; either a message's key with its arguments or a ready text.
     *
     * @param field name of the field, or empty when the form as a whole is meant
     */
    public record Entry(
            String field,
            @Nullable String key,
            List<Object> arguments,
            @Nullable String text) {

        public Entry {
            arguments = List.copyOf(arguments);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    /** Adds an error by its message's key. The arguments must not be what the person entered. */
    public FormErrors add(String field, String key, Object... arguments) {
        entries.add(new Entry(field, key, List.of(arguments), null));
        return this;
    }

    /** Adds an error whose text is in the reader's language already. */
    public FormErrors addText(String field, String text) {
        entries.add(new Entry(field, null, List.of(), text));
        return this;
    }

    /**
     * The same errors, said in a service's own words where it has some.
     *
     * @param words the text of a message's key in the reader's language, or nothing
     */
    public FormErrors inWords(Function<String, Optional<String>> words) {
        FormErrors worded = new FormErrors();
        worded.names.putAll(names);
        for (Entry entry : entries) {
            String own = entry.key() == null ? null : words.apply(entry.key()).orElse(null);
            worded.entries.add(own == null ? entry : new Entry(entry.field(), entry.key(), entry.arguments(), own));
        }
        return worded;
    }

    /** Says what a field is called in the reader's language, so that the summary can tell fields with the same error apart. */
    public FormErrors named(String field, String name) {
        names.put(field, name);
        return this;
    }

    /** What the field is called; null where that was not said. */
    public @Nullable String name(String field) {
        return names.get(field);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The first error of a field, or nothing. */
    public @Nullable Entry of(String field) {
        return entries.stream()
                .filter(entry -> entry.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
