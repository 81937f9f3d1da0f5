package io.yici.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page's template for words that are written into it instead of taken from the messages, and for the messages it takes.
 *
 * <p>What stands inside an element with {@code th:text} is a sample that is never shown. An element with {@code translate="no"} may hold names that
 * are the same in every language.
 */
public final class TemplateTexts {

    private static final Pattern KEY = Pattern.compile("#\\{\\s*([\\w-]+(?:\\.[\\w-]+)*)\\s*[}(]");
    private static final Pattern KEY_BY_NAME = Pattern.compile("#messages\\.msg\\('([\\w.-]+)'");
    private static final Pattern KEY_START = Pattern.compile("#\\{\\|([\\w.-]+\\.)\\$");
    private static final Pattern SENTENCE_IN_EXPRESSION = Pattern.compile("'[^']*\\p{L}+ +\\p{L}+[^']*'");
    private static final Pattern EXPRESSION = Pattern.compile("[#$*]\\{.*}|\\|.*\\|");
    private static final Set<String> SHOWN = Set.of("title", "alt", "placeholder", "aria-label", "aria-description");
    private static final Set<String> SHOWN_BY_DIALECT = Set.of(
            "title", "alt", "label", "hint", "text", "legend", "heading", "caption", "summary", "prefix", "suffix",
            "unit");
    /** The language's own name, the same in every language. */
    private static final String CHINESE = "中文";

    private final List<String> words = new ArrayList<>();
    private final TreeSet<String> keys = new TreeSet<>();
    private final TreeSet<String> keyStarts = new TreeSet<>();

    private TemplateTexts() {}

    public static TemplateTexts read(Path file) {
        TemplateTexts texts = new TemplateTexts();
        ParseConfiguration html = ParseConfiguration.htmlConfiguration();
        html.setElementBalancing(ElementBalancing.AUTO_CLOSE);
        try {
            String source = Files.readString(file, StandardCharsets.UTF_8);
            texts.findKeys(source);
            new SimpleMarkupParser(html).parse(source, texts.new Reader(file));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    /** Words that should be messages, each with its place. */
    public List<String> words() {
        return words;
    }

    /** The keys of the messages it takes. */
    public Set<String> keys() {
        return keys;
    }

    /** The beginnings of keys that are put together when the page is made. */
    public Set<String> keyStarts() {
        return keyStarts;
    }

    private void findKeys(String source) {
        collect(KEY, source, keys);
        collect(KEY_BY_NAME, source, keys);
        collect(KEY_START, source, keyStarts);
    }

    private static void collect(Pattern pattern, String source, Set<String> found) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean hasChinese(String text) {
        return text.replace(CHINESE, "").codePoints().anyMatch(Character::isIdeographic);
    }

    private final class Reader extends AbstractSimpleMarkupHandler {

        private final Path file;
        /** For each open element whether its text is shown as it stands. */
        private final Deque<Boolean> shown = new ArrayDeque<>();

        Reader(Path file) {
            this.file = file;
            shown.push(true);
        }

        @Override
        public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
            checkAttributes(name, attributes, line);
            shown.push(shown.getFirst() && showsItsText(name, attributes));
        }

        @Override
        public void handleStandaloneElement(
                String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int column) {
            checkAttributes(name, attributes, line);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            shown.pop();
        }

        @Override
        public void handleAutoCloseElement(String name, int line, int column) {
            shown.pop();
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length).replaceAll("&\\w+;", "");
            if (shown.getFirst() && hasLetters(text)) {
                complain(line, text.strip());
            }
        }

        private boolean showsItsText(String name, @Nullable Map<String, String> attributes) {
            return !name.equals("script")
                    && !name.equals("style")
                    && (attributes == null
                            || !(attributes.containsKey("th:text")
                                    || attributes.containsKey("th:utext")
                                    || "no".equals(attributes.get("translate"))));
        }

        private void checkAttributes(String element, @Nullable Map<String, String> attributes, int line) {
            if (attributes == null || "no".equals(attributes.get("translate"))) {
                return;
            }
            attributes.forEach((attribute, value) -> {
                if (value != null
                        && isWritten(element, attribute, value)
                        && !attributes.containsKey("th:" + attribute)) {
                    complain(line, attribute + "=\"" + value + "\"");
                }
            });
        }

        private boolean isWritten(String element, String attribute, String value) {
            if (attribute.startsWith("th:")) {
                return hasChinese(value)
                        || (isShown(attribute.substring(3))
                                && SENTENCE_IN_EXPRESSION.matcher(value).find());
            }
            if (element.startsWith("gov:") && SHOWN_BY_DIALECT.contains(attribute)) {
                return hasLetters(EXPRESSION.matcher(value).replaceAll(""));
            }
            return hasChinese(value) || (SHOWN.contains(attribute) && hasLetters(value));
        }

        private static boolean isShown(String attribute) {
            return SHOWN.contains(attribute) || attribute.equals("text") || attribute.equals("utext");
        }

        private void complain(int line, String what) {
            words.add(file + ":" + line + ": " + what);
        }
    }
}
