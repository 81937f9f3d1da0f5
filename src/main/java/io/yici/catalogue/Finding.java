package io.yici.catalogue;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file of a service, told so that its author can put it right.
 *
 * <p>Its sentence and its remedy are messages {@code finding.<rule>} and {@code finding.<rule>.fix}, with the arguments in order
 * ({@link FindingTexts}).
 *
 * @param rule stable id of the rule, such as {@code record.unknown}
 * @param file path in the folder
 * @param element id of the element or path of the setting; null where the whole file is meant
 * @param line in the file, from 1; 0 where unknown
 */
public record Finding(
        String rule,
        Severity severity,
        String file,
        @Nullable String element,
        int line,
        List<String> arguments) {

    /** Order in which findings are shown: by file, then by line. */
    public static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparing(Finding::rule);

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String rule, String file, @Nullable String element, int line, Object... arguments) {
        return new Finding(rule, Severity.ERROR, file, element, line, texts(arguments));
    }

    public static Finding warning(String rule, String file, @Nullable String element, int line, Object... arguments) {
        return new Finding(rule, Severity.WARNING, file, element, line, texts(arguments));
    }

    /** Whether the folder cannot be published with it. */
    public boolean error() {
        return severity == Severity.ERROR;
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }

    /** How grave a finding is. */
    public enum Severity {
        /** The folder cannot be published. */
        ERROR,
        /** It can, and should be looked at. */
        WARNING
    }
}
