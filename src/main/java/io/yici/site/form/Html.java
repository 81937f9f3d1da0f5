package io.yici.site.form;

import org.jspecify.annotations.Nullable;

/** Writes well-formed HTML; whatever is not a tag's own name is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(512);

    /** @param attributes names and values in turn; a null value leaves the attribute out, an empty one writes its bare name */
    Html open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                attribute(String.valueOf(attributes[i]), value);
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(@Nullable String text) {
        if (text != null) {
            escape(text);
        }
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html line() {
        out.append('\n');
        return this;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name);
        if (!value.isEmpty() || name.equals("value")) {
            out.append("=\"");
            escape(value);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
