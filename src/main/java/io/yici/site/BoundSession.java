package io.yici.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that goes on in another browser than it began in. Runs before anything reads who is signed in. */
final class BoundSession extends OncePerRequestFilter {

    private static final String ENDED = BoundSession.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && Sessions.isTaken(session, request)) {
            session.invalidate();
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    /** Whether the browser names a session that is no more. */
    static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
    }
}
