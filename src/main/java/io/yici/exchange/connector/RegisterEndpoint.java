package io.yici.exchange.connector;

import java.net.URI;
import java.time.Duration;

/**
 * Where and how a department is asked.
 *
 * @param department the department's id in the catalogue
 * @param address scheme, host, port and, where the gateway has one, the path before the resource
 * @param secret the key both sides sign with
 * @param deadline how long a whole question may take
 */
public record RegisterEndpoint(String department, URI address, String secret, Duration deadline) {

    public RegisterEndpoint {
        if (address.getHost() == null || address.getScheme() == null) {
            throw new IllegalArgumentException("An address needs a scheme and a host: " + address);
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("A deadline lies ahead: " + deadline);
        }
    }

    /** The endpoint without its secret. */
    @Override
    public String toString() {
        return department + " at " + address;
    }
}
