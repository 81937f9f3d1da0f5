package io.yici.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of all {@code messages/*.properties} (UTF-8): those in the jar, overridden by those in the templates folder, which are read again
 * when edited. {@code <name>_en.properties} is English, every other file Chinese; what English lacks is shown in Chinese.
 *
 * <p>A single apostrophe in a text is an apostrophe, and a number is written without separators unless the text asks for them ({@code
 * {0,number}}), so that years and ports look like themselves.
 */
final class FolderMessages extends AbstractMessageSource {

    private static final Logger LOG = LoggerFactory.getLogger(FolderMessages.class);
    private static final long LOOK_AGAIN_AFTER_MILLIS = 1000;

    private final Path folder;
    private final Clock clock;
    private final Map<String, String> packedChinese = new HashMap<>();
    private final Map<String, String> packedEnglish = new HashMap<>();
    private volatile Loaded loaded = new Loaded("", Map.of(), Map.of(), Long.MIN_VALUE);

    FolderMessages(Path templates, Clock clock) {
        this.folder = templates.resolve("messages");
        this.clock = clock;
        for (Resource resource : packed()) {
            read(resource, packedChinese, packedEnglish);
        }
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Text text = text(code, locale);
        return text == null ? null : text.format();
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Text text = text(code, locale);
        return text == null ? null : text.plain();
    }

    private @Nullable Text text(String code, Locale locale) {
        Loaded now = current();
        if (!isEnglish(locale)) {
            return now.chinese().get(code);
        }
        Text english = now.english().get(code);
        return english == null ? now.chinese().get(code) : english;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private Loaded current() {
        Loaded known = loaded;
        long millis = clock.millis();
        if (known.seen() != Long.MIN_VALUE && millis - known.seen() < LOOK_AGAIN_AFTER_MILLIS) {
            return known;
        }
        return look(millis);
    }

    private synchronized Loaded look(long millis) {
        List<Path> files = files();
        String state = fingerprint(files);
        if (loaded.seen() == Long.MIN_VALUE || !state.equals(loaded.state())) {
            Map<String, String> chinese = new HashMap<>(packedChinese);
            Map<String, String> english = new HashMap<>(packedEnglish);
            files.forEach(file -> read(new FileSystemResource(file), chinese, english));
            loaded = new Loaded(
                    state, texts(chinese, Locale.SIMPLIFIED_CHINESE), texts(english, Locale.ENGLISH), millis);
        } else {
            loaded = new Loaded(state, loaded.chinese(), loaded.english(), millis);
        }
        return loaded;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(List<Path> files) {
        StringBuilder state = new StringBuilder();
        files.forEach(file -> state.append(file.getFileName())
                .append(' ')
                .append(file.toFile().lastModified())
                .append(' ')
                .append(file.toFile().length())
                .append('\n'));
        return state.toString();
    }

    private static Resource[] packed() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:templates/messages/*.properties");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(Resource resource, Map<String, String> chinese, Map<String, String> english) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} cannot be read and is left out: {}", resource.getFilename(), unreadable.toString());
            return;
        }
        boolean isEnglish = String.valueOf(resource.getFilename()).endsWith("_en.properties");
        properties.forEach((key, text) -> (isEnglish ? english : chinese).put(key.toString(), text.toString()));
    }

    private static Map<String, Text> texts(Map<String, String> patterns, Locale locale) {
        Map<String, Text> texts = new HashMap<>();
        patterns.forEach((key, pattern) -> {
            try {
                MessageFormat format = new MessageFormat(plainApostrophes(pattern), locale);
                Format[] formats = format.getFormats();
                Arrays.setAll(formats, i -> formats[i] == null ? new PlainFormat() : formats[i]);
                format.setFormats(formats);
                texts.put(key, new Text(format, format.format(new Object[0])));
            } catch (IllegalArgumentException malformed) {
                LOG.warn("The text {} is malformed and is left out: {}", key, malformed.getMessage());
            }
        });
        return Map.copyOf(texts);
    }

    /** Doubles every apostrophe but those around a quoted brace. */
    private static String plainApostrophes(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (text.charAt(i) != '\'') {
                plain.append(text.charAt(i));
            } else if (next == '\'') {
                plain.append("''");
                i++;
            } else if (quoted || next == '{' || next == '}') {
                plain.append('\'');
                quoted = !quoted;
            } else {
                plain.append("''");
            }
        }
        return plain.toString();
    }

    /** @param plain the text when no arguments are given */
    private record Text(MessageFormat format, String plain) {}

    private record Loaded(String state, Map<String, Text> chinese, Map<String, Text> english, long seen) {}
}
