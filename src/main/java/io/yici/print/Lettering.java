package io.yici.print;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One document's letters: measures, breaks into lines, replaces what the typeface lacks. */
final class Lettering {

    /** Begins Chinese paragraphs. */
    private static final int WIDE_SPACE = 0x3000;

    private final PDDocument document;
    private final Fonts fonts;
    private final Map<Weight, PDType0Font> embedded = new EnumMap<>(Weight.class);

    Lettering(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    PDType0Font font(Weight weight) throws IOException {
        var font = embedded.get(weight);
        if (font == null) {
            font = fonts.embed(document, weight);
            embedded.put(weight, font);
        }
        return font;
    }

    /** The text with every character the typeface lacks replaced. */
    String printable(String text, Weight weight) throws IOException {
        var letters = fonts.letters(weight);
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint != WIDE_SPACE && (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint))) {
                printable.append(' ');
            } else if (letters.getGlyphId(codePoint) != 0) {
                printable.appendCodePoint(codePoint);
            } else if (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.FORMAT) {
                printable.append(Fonts.MISSING);
            }
        });
        return printable.toString();
    }

    float width(String printable, Style style) throws IOException {
        var width = font(style.weight()).getStringWidth(printable) / 1000 * style.size();
        return width + style.spacing() * Math.max(0, printable.codePointCount(0, printable.length()) - 1);
    }

    /** Lines no wider than the width, broken where the language allows, and inside a word only where it is wider than a line. */
    List<String> lines(String text, Style style, float width, Locale locale) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : text.lines().toList()) {
            lines.addAll(broken(printable(paragraph, style.weight()), style, width, locale));
        }
        return lines;
    }

    private List<String> broken(String paragraph, Style style, float width, Locale locale) throws IOException {
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(paragraph);
        var lines = new ArrayList<String>();
        var start = 0;
        var fitting = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (isInsideAddress(paragraph, at)) {
                continue;
            }
            if (width(paragraph.substring(start, at).stripTrailing(), style) > width) {
                if (fitting > start) {
                    lines.add(paragraph.substring(start, fitting).stripTrailing());
                    start = fitting;
                }
                start = breakWord(paragraph, start, at, style, width, lines);
            }
            fitting = at;
        }
        if (start < paragraph.length()) {
            lines.add(paragraph.substring(start).stripTrailing());
        }
        return lines;
    }

    /** The language's rules break addresses after each dot, where nobody would know how they go on. */
    private static boolean isInsideAddress(String text, int at) {
        return at < text.length()
                && isPlain(text.charAt(at - 1))
                && text.charAt(at - 1) != '-'
                && isPlain(text.charAt(at));
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f;
    }

    private int breakWord(String text, int from, int to, Style style, float width, List<String> lines)
            throws IOException {
        var start = from;
        var at = from;
        while (at < to) {
            var next = text.offsetByCodePoints(at, 1);
            if (at > start && width(text.substring(start, next).stripTrailing(), style) > width) {
                lines.add(text.substring(start, at));
                start = at;
            }
            at = next;
        }
        return start;
    }
}
