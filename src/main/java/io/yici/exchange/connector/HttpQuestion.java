package io.yici.exchange.connector;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * A POST to be made.
 *
 * @param tls name of the SSL bundle with our certificate and those we trust; null for what the Java runtime trusts
 * @param headers made anew for each time the question is sent
 * @param readsErrors whether the body of an answer other than 200 is wanted
 */
record HttpQuestion(
        URI uri,
        @Nullable String tls,
        ContentType type,
        byte[] body,
        Supplier<Map<String, String>> headers,
        boolean readsErrors) {

    static HttpQuestion json(URI uri, @Nullable String tls, byte[] body, Supplier<Map<String, String>> headers) {
        return new HttpQuestion(uri, tls, ContentType.APPLICATION_JSON, body, headers, false);
    }

    HttpQuestion readingErrors() {
        return new HttpQuestion(uri, tls, type, body, headers, true);
    }
}
