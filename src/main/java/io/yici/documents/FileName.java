package io.yici.documents;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Makes a harmless file name of what a browser sent. */
final class FileName {

    private static final int LONGEST = 80;
    private static final String NOT_IN_NAMES = "\\/:*?\"<>|;%'`";

    private FileName() {}

    /** The last part of the path, without signs that mean something to a system, a header or a page, and with the type's extension. */
    static String clean(String sent, DocumentType type) {
        var normal = Normalizer.normalize(sent, Normalizer.Form.NFC);
        var last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        var dot = last.lastIndexOf('.');
        var stem = (dot > 0 ? last.substring(0, dot) : last)
                .codePoints()
                .filter(FileName::isHarmless)
                .limit(LONGEST)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
        var bare = stem.replaceFirst("^[.\\s]+", "");
        return (bare.isEmpty() ? "document" : bare) + "." + type.extension();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> NOT_IN_NAMES.indexOf(codePoint) < 0;
        };
    }
}
