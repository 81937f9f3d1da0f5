package io.yici.notice;

import io.yici.notice.Letter.Part;
import io.yici.notice.Letter.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * Takes a letter apart that a template wrote: {@code h1} is its title, {@code h2} a heading, {@code li} an item, {@code p} what its class says, or
 * running text. Only the words are kept, so that pages and print show them each in their own way, and nothing a letter quotes can become markup.
 */
final class LetterParts extends AbstractSimpleMarkupHandler {

    private static final Map<String, Role> CLASSES =
            Map.of("number", Role.NUMBER, "to", Role.TO, "agency", Role.AGENCY, "date", Role.DATE, "note", Role.NOTE);

    private final List<Part> parts = new ArrayList<>();
    private String title = "";
    private @Nullable StringBuilder words;
    private Role role = Role.TEXT;

    private LetterParts() {}

    static Letter of(String written) {
        LetterParts reader = new LetterParts();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(written, reader);
        } catch (ParseException broken) {
            throw new IllegalStateException("A letter's template is broken at line " + broken.getLine());
        }
        if (reader.title.isEmpty() || reader.parts.isEmpty()) {
            throw new IllegalStateException("A letter's template writes no title, or no text");
        }
        return new Letter(reader.title, reader.parts);
    }

    @Override
    public void handleOpenElement(String elementName, @Nullable Map<String, String> attributes, int line, int col) {
        switch (elementName.toLowerCase(Locale.ROOT)) {
            case "h1" -> begin(Role.TEXT);
            case "li" -> begin(Role.ITEM);
            case "h2" -> begin(Role.HEADING);
            case "p" ->
                begin(CLASSES.getOrDefault(attributes == null ? "" : attributes.getOrDefault("class", ""), Role.TEXT));
            default -> {
                // Only groups the others.
            }
        }
    }

    private void begin(Role begun) {
        words = new StringBuilder();
        role = begun;
    }

    @Override
    public void handleText(char[] buffer, int offset, int len, int line, int col) {
        if (words != null) {
            words.append(buffer, offset, len);
        }
    }

    @Override
    public void handleCloseElement(String elementName, int line, int col) {
        String name = elementName.toLowerCase(Locale.ROOT);
        if (words == null || !(name.equals("p") || name.equals("li") || name.equals("h1") || name.equals("h2"))) {
            return;
        }
        String text = HtmlEscape.unescapeHtml(words.toString()).strip();
        words = null;
        if (name.equals("h1")) {
            title = text;
        } else if (!text.isEmpty()) {
            parts.add(new Part(role, text));
        }
    }
}
