package io.yici.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one folder, from {@code messages_zh_CN.properties} and {@code messages_en.properties} (UTF-8). What English lacks is shown
 * in Chinese; a key nobody has is shown as it is, so that plain text may stand where a key could.
 */
public final class FolderTexts {

    /** The file of Chinese texts. */
    public static final String CHINESE_FILE = "messages_zh_CN.properties";

    /** The file of English texts. */
    public static final String ENGLISH_FILE = "messages_en.properties";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    private final Map<String, String> chinese;
    private final Map<String, String> english;

    private FolderTexts(Map<String, String> chinese, Map<String, String> english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Reads the folder's texts; a file that is missing or malformed gives none, which the findings tell. */
    public static FolderTexts read(ServiceFolder folder, Collection<Finding> findings) {
        return new FolderTexts(read(folder, CHINESE_FILE, findings), read(folder, ENGLISH_FILE, findings));
    }

    /** The text in the language, or the nearest there is. */
    public String text(Locale locale, String key) {
        return find(locale, key).orElse(key);
    }

    /** The text with its placeholders, such as <code>{account.monthsPaid}</code>, filled in; one without a value shows a dash. */
    public String text(Locale locale, String key, Function<String, @Nullable Object> values) {
        Matcher matcher = PLACEHOLDER.matcher(text(locale, key));
        return matcher.replaceAll(found -> {
            Object value = values.apply(found.group(1));
            return Matcher.quoteReplacement(value == null ? "—" : value.toString());
        });
    }

    /** The text in the language, in Chinese where that one is missing; empty where nobody has it. */
    public Optional<String> find(Locale locale, String key) {
        String text = isEnglish(locale) ? english.get(key) : null;
        return Optional.ofNullable(text == null ? chinese.get(key) : text);
    }

    /** Whether this language itself has the text. */
    public boolean has(Locale locale, String key) {
        return (isEnglish(locale) ? english : chinese).containsKey(key);
    }

    /** All keys of either language, in order. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(chinese.keySet());
        keys.addAll(english.keySet());
        return keys;
    }

    /** Names of the placeholders in either language's text. */
    public Set<String> placeholders(String key) {
        Set<String> names = new HashSet<>();
        for (Map<String, String> texts : Set.of(chinese, english)) {
            Matcher matcher = PLACEHOLDER.matcher(texts.getOrDefault(key, ""));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static Map<String, String> read(ServiceFolder folder, String file, Collection<Finding> findings) {
        byte[] content = folder.file(file).orElse(null);
        if (content == null) {
            findings.add(Finding.error("file.missing", file, null, 0, file));
            return Map.of();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException malformed) {
            findings.add(Finding.error("texts.malformed", file, null, 0, String.valueOf(malformed.getMessage())));
            return Map.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return Map.copyOf(texts);
    }
}
