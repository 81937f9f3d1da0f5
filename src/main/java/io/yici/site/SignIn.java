package io.yici.site;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * How people prove who they are. The embedded way compares a password; OpenID Connect is another implementation. Whichever it is, the authentication's
 * principal is a {@link SignedIn}.
 */
public interface SignIn {

    /** Adds what this way needs to the filters of the pages. */
    void install(HttpSecurity pages);

    /** Whether the sign-in page asks for login and password. */
    boolean asksForPassword();
}
