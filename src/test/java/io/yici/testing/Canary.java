package io.yici.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A value that must never be found in the clear, in all the forms in which it might be. */
final class Canary {

    /** What is shorter is found by chance in sealed data. */
    private static final int SHORTEST = 6;

    private final String label;
    private final List<byte[]> forms = new ArrayList<>();

    Canary(String label, String value) {
        this.label = label;
        var text = value.getBytes(UTF_8);
        if (text.length < SHORTEST) {
            throw new IllegalArgumentException(label + " is too short to be looked for");
        }
        forms.add(text);
        addIfLong(value.getBytes(UTF_16BE));
        addIfLong(value.getBytes(UTF_16LE));
        for (var written : writtenForms(value, text)) {
            addIfLong(written.getBytes(ISO_8859_1));
        }
    }

    String label() {
        return label;
    }

    boolean isIn(byte[] content) {
        return forms.stream().anyMatch(form -> indexOf(content, form) >= 0);
    }

    private void addIfLong(byte[] form) {
        if (form.length >= SHORTEST) {
            forms.add(form);
        }
    }

    /** In ASCII: hexadecimal, Base64, in URLs, as JSON and properties files escape it. */
    private static Set<String> writtenForms(String value, byte[] text) {
        var written = new LinkedHashSet<String>();
        for (var bytes : List.of(text, value.getBytes(UTF_16BE), value.getBytes(UTF_16LE))) {
            var hex = HexFormat.of().formatHex(bytes);
            written.add(hex);
            written.add(hex.toUpperCase(Locale.ROOT));
            for (int before = 0; before < 3; before++) {
                var base64 = base64(bytes, before);
                written.add(base64);
                written.add(base64.replace('+', '-').replace('/', '_'));
            }
        }
        var url = URLEncoder.encode(value, UTF_8);
        written.add(url);
        written.add(url.toLowerCase(Locale.ROOT));
        var escaped = new StringBuilder();
        value.chars().forEach(c -> escaped.append(c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        written.add(escaped.toString());
        written.add(escaped.toString().toUpperCase(Locale.ROOT).replace("\\U", "\\u"));
        return written;
    }

    /** The characters that the bytes give wherever they stand in an encoded text. */
    private static String base64(byte[] bytes, int before) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var encoded = Base64.getEncoder().encodeToString(shifted);
        return encoded.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private static int indexOf(byte[] content, byte[] sought) {
        for (int at = 0; at <= content.length - sought.length; at++) {
            var same = 0;
            while (same < sought.length && content[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return at;
            }
        }
        return -1;
    }
}
