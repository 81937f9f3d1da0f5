package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks every POST to the API for an {@code Idempotency-Key}, so that a program can repeat what it heard no answer to. */
final class RequestKeys implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";
    static final String PATTERN = "[A-Za-z0-9._-]{8,100}";

    private static final Pattern KEY = Pattern.compile(PATTERN);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")) {
            String key = request.getHeader(HEADER);
            if (key == null || key.isBlank()) {
                throw RequestKeyRefused.missing();
            }
            if (!KEY.matcher(key).matches()) {
                throw RequestKeyRefused.invalid();
            }
        }
        return true;
    }
}
