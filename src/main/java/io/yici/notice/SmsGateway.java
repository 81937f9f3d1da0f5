package io.yici.notice;

import java.net.URI;

/**
 * A gateway that takes SMS, where none is set: the demo brings its own.
 *
 * @param secret sent as a bearer token
 */
public record SmsGateway(URI address, String secret) {

    @Override
    public String toString() {
        return "SmsGateway[]";
    }
}
