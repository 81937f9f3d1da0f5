package io.yici.site;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told not to do with our answers. */
final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String PAGES =
            "default-src 'none'; script-src 'nonce-%s'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                    + "base-uri 'none'";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String NO_FEATURES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), "
                    + "midi=(), display-capture=(), browsing-topics=()";

    private SecurityHeaders() {}

    static void pages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.addHeaderWriter((request, response) -> {
            if (!response.containsHeader(POLICY)) {
                response.setHeader(POLICY, PAGES.formatted(Nonce.of(request)));
            }
        });
    }

    static void api(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING));
    }

    /** Beside these come the defaults: nosniff, no framing, strict transport on https, and no caching unless disabled. */
    static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
