package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for the password again. Its form is the one just sent, with the password added: what was typed stands in the page and is kept nowhere else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfirmAdvice {

    private final Sessions sessions;
    private final ErrorAdvice errors;

    ConfirmAdvice(Sessions sessions, ErrorAdvice errors) {
        this.sessions = sessions;
        this.errors = errors;
    }

    /** A field of the form that was sent. */
    record Field(String name, String value) {}

    @ExceptionHandler
    Object ask(PasswordNeeded needed, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (request.getRequestURI().startsWith("/api/")) {
            return errors.domain(needed, request, locale);
        }
        ModelAndView page = new ModelAndView("site/confirm");
        page.addObject("act", needed.act());
        page.addObject("to", LocalPath.orHome(address(request)));
        page.addObject("fields", fields(request));
        page.addObject("minutes", Math.max(1, sessions.confirmed().toMinutes()));
        FormErrors wrong = new FormErrors();
        page.setStatus(status(needed, response, wrong));
        if (!wrong.isEmpty()) {
            page.addObject("errors", wrong);
        }
        return page;
    }

    private static HttpStatus status(PasswordNeeded needed, HttpServletResponse response, FormErrors wrong) {
        if (needed.wrong() == null) {
            return HttpStatus.FORBIDDEN;
        }
        if (needed.wrong() instanceof TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooMany.remaining().toSeconds() + 1));
            wrong.add(
                    TypedAgain.FIELD,
                    "site.sign-in.slow-down",
                    tooMany.remaining().toMinutes() + 1);
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        wrong.add(TypedAgain.FIELD, "site.confirm.wrong");
        return HttpStatus.UNAUTHORIZED;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** What the address says already is not sent twice. */
    private static List<Field> fields(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        String query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !query.contains("&" + name + "=")) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return fields;
    }
}
