package io.yici.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program that it must authenticate itself; a browser gets no challenge, since it would ask for a password and remember it. */
final class ApiEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooMany.remaining().toSeconds() + 1));
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, refused);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"yici\", charset=\"UTF-8\"");
        }
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
