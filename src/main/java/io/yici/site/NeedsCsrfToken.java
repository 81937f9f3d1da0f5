package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests to the API must carry a token against forgery: all that change something by the right of a session.
 *
 * <p>A request without a session cookie has no such right, and one with {@code Authorization: Basic} has another. No other site can make a
 * browser add that header, unless the browser remembers a password it asked for itself; so it is never asked to (see {@link
 * ApiEntryPoint}), and a browser's word that the request comes from elsewhere still calls for the token.
 */
final class NeedsCsrfToken implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            String site = request.getHeader("Sec-Fetch-Site");
            return site != null && !OURS.contains(site);
        }
        return request.getRequestedSessionId() != null;
    }
}
