package io.yici.exchange.connector;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a department's server is.
 *
 * @param uri scheme, host, port and, where there is one, the path before everything else
 * @param tls name of the SSL bundle with our certificate and those we trust; null for what the Java runtime trusts
 */
public record HttpAddress(URI uri, @Nullable String tls) {

    public HttpAddress {
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("An address is http or https, a host and a path: " + uri.getHost());
        }
        if (tls != null && !"https".equals(uri.getScheme())) {
            throw new IllegalArgumentException("Certificates are for https: " + uri.getHost());
        }
    }

    /** @param path begins with a slash; what has a meaning in addresses is escaped already */
    URI below(String path) {
        String address = uri.toString();
        return URI.create((address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
