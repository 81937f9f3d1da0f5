package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Shows the page for 403; a form whose token is no longer known is told apart, since one can do something about it. Who has to change a password first is sent to do so.
 */
final class AccessRefused implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        boolean once = known != null
                && known.getPrincipal() instanceof SignedIn me
                && me.roles().isEmpty();
        if (once && !request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/account/password");
            return;
        }
        if (refused instanceof CsrfException) {
            request.setAttribute(Problem.CODE, "site.expired");
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
