package io.yici.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form in the Camunda Forms format, as far as a public service uses it.
 *
 * <p>Each group at the top of the file is a page, in the file's order; a field outside any group is a page of its own. Labels, hints and
 * options are keys of the service's messages; a text that is no key is shown as it is.
 *
 * @param file path in the folder
 * @param id of the form
 */
public record FormSchema(String file, String id, List<Page> pages) {

    public FormSchema {
        pages = List.copyOf(pages);
    }

    /** Reads a {@code .form} file; what is wrong with it is told by the findings. */
    public static FormSchema read(String file, byte[] content, Collection<Finding> findings) {
        return FormReader.read(file, content, findings);
    }

    /** All fields in the order they are asked. */
    public Stream<Field> fields() {
        return pages.stream().flatMap(page -> page.fields().stream());
    }

    public Optional<Field> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * What is asked at once.
     *
     * @param id stable, usable in an address
     * @param label message key of the heading; null for a page of one field, which the field's own label heads
     */
    public record Page(String id, @Nullable String label, List<Field> fields) {

        public Page {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One question.
     *
     * @param key name of the answer
     * @param id of the field in the file
     * @param line in the file, from 1; 0 where unknown
     * @param label message key
     * @param hint message key, or null
     * @param options of a select, radio or checklist
     * @param hideWhen FEEL expression over the answers, without its {@code =}; the field is neither asked nor kept while it is true
     * @param prefix message key of what stands before the value, or null
     * @param suffix message key of what stands behind the value, or null
     * @param decimals digits after the point of a number
     * @param accept file name endings a file field takes, such as {@code .pdf}; empty for any the site takes
     * @param multiple whether several files may be given
     * @param properties the field's custom properties: {@code error} (message key for a wrong value), {@code mask}, {@code inputmode},
     *     {@code autocomplete}, {@code after} (key of a date that must lie before)
     */
    public record Field(
            String key,
            String id,
            int line,
            Kind kind,
            String label,
            @Nullable String hint,
            Validation validation,
            List<Option> options,
            @Nullable String hideWhen,
            @Nullable String prefix,
            @Nullable String suffix,
            int decimals,
            List<String> accept,
            boolean multiple,
            Map<String, String> properties) {

        public Field {
            options = List.copyOf(options);
            accept = List.copyOf(accept);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        public Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }
    }

    /** What a field takes. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        SELECT,
        RADIO,
        CHECKBOX,
        CHECKLIST,
        TEXTAREA,
        FILE
    }

    /** A choice: the value kept, and the message key of its label. */
    public record Option(String value, String label) {}

    /**
     * What a given answer must meet.
     *
     * @param pattern regular expression the whole text matches
     */
    public record Validation(
            boolean required,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String pattern) {}
}
