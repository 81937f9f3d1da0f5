package io.yici.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of one part of the product in both languages.
 *
 * @param name where they are, for people
 * @param chinese by key
 * @param english by key
 */
public record Texts(String name, Map<String, String> chinese, Map<String, String> english) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)[^{}]*}");

    /** All texts in a folder, by the name of their part: {@code <part>.properties} or {@code <part>_zh_CN.properties}, and {@code <part>_en.properties}. */
    public static Map<String, Texts> ofFolder(Path folder) throws IOException {
        Map<String, Texts> parts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                String base = file.getFileName().toString().replace(".properties", "");
                String part = base.replaceFirst("_(en|zh_CN)$", "");
                Texts texts = parts.computeIfAbsent(
                        part, name -> new Texts(folder.resolve(name).toString(), new TreeMap<>(), new TreeMap<>()));
                (base.endsWith("_en") ? texts.english() : texts.chinese()).putAll(read(file));
            }
        }
        return parts;
    }

    /** Reads a file of texts. Fails where a key is there twice. */
    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Properties reading = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    throw new AssertionError(file + " has " + key + " twice");
                }
                return value;
            }
        };
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reading.load(reader);
        }
        return texts;
    }

    /** The names or numbers of a text's placeholders. */
    public static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
