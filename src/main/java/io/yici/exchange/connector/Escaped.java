package io.yici.exchange.connector;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Texts as they stand in addresses and headers. */
final class Escaped {

    private Escaped() {}

    /** A value of a form. */
    static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One segment of a path: percent-encoded UTF-8. */
    static String segment(String text) {
        return form(text).replace("+", "%20");
    }

    /** Segments with slashes between, each escaped. */
    static String path(String path) {
        return Arrays.stream(path.split("/", -1)).map(Escaped::segment).collect(Collectors.joining("/"));
    }
}
