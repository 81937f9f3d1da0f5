package io.yici.engine.expression;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The extensions of Operaton, which are Camunda's under another name. */
public final class Namespaces {

    private static final List<String> LANGUAGES = List.of("bpmn", "dmn");

    private Namespaces() {}

    /** A BPMN or DMN file with Camunda's namespaces in place of Operaton's; its lines stay where they are. */
    public static byte[] camunda(byte[] file) {
        // Each byte is one character: whatever the encoding, the address is made of ASCII.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.contains("http://operaton.org/schema/")) {
            return file;
        }
        for (String language : LANGUAGES) {
            text = text.replace(
                    "http://operaton.org/schema/1.0/" + language, "http://camunda.org/schema/1.0/" + language);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
