package io.yici.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the password that was typed again out of the form, so that no page that reads all fields finds it among them. */
final class TypedAgain extends OncePerRequestFilter {

    /** Name of the field. */
    static final String FIELD = "password-again";

    private static final String KEPT = TypedAgain.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String typed = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        if (typed == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(KEPT, typed);
        try {
            chain.doFilter(new Without(request), response);
        } finally {
            request.removeAttribute(KEPT);
        }
    }

    static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(KEPT);
    }

    private static final class Without extends HttpServletRequestWrapper {

        Without(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> others = new LinkedHashMap<>(super.getParameterMap());
            others.remove(FIELD);
            return Collections.unmodifiableMap(others);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return name.equals(FIELD) ? null : super.getParameterValues(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(FIELD) ? null : super.getParameter(name);
        }
    }
}
