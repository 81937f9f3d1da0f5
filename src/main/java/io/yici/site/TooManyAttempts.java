package io.yici.site;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: the next attempt must wait. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    TooManyAttempts(Duration remaining) {
        super("sign-in.slow-down");
        this.remaining = remaining;
    }

    Duration remaining() {
        return remaining;
    }
}
