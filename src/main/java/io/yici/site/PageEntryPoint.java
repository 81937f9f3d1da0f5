package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a visitor to the sign-in page, which leads back to the page that was asked for. */
final class PageEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String query = request.getQueryString();
        String asked = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : "/";
        String signIn = "/sign-in?next=" + URLEncoder.encode(LocalPath.orHome(asked), StandardCharsets.UTF_8);
        if (BoundSession.hasEnded(request)) {
            signIn += "&ended";
        }
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, signIn);
        } else {
            response.setHeader("HX-Redirect", signIn);
        }
    }
}
