package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells a problem in the form that was asked for: as a page, or as problem+json (RFC 9457) under {@code /api}. */
@Component
class ProblemAnswers {

    private final MessageSource messages;

    ProblemAnswers(MessageSource messages) {
        this.messages = messages;
    }

    Object answer(Problem problem, String path, Locale locale) {
        return answer(problem, new FormErrors(), path, locale);
    }

    /** Programs are told each field that is wrong, too. */
    Object answer(Problem problem, FormErrors errors, String path, Locale locale) {
        return path.startsWith("/api/") ? json(problem, errors, locale) : page(problem, locale);
    }

    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private ResponseEntity<ProblemDetail> json(Problem problem, FormErrors errors, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:yici:problem:" + problem.code()));
        detail.setTitle(text(problem, "", locale));
        String next = text(problem, ".next", locale);
        detail.setDetail(next.isEmpty() ? null : next);
        detail.setInstance(URI.create("urn:yici:incident:" + problem.incident()));
        detail.setProperty("code", problem.code());
        if (!errors.isEmpty()) {
            detail.setProperty(
                    "errors",
                    errors.entries().stream().map(entry -> field(entry, locale)).toList());
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /**
     * A field that is wrong.
     *
     * @param field empty when the request as a whole is meant
     * @param code stable
     */
    record Field(String field, String code, String message) {}

    private Field field(FormErrors.Entry entry, Locale locale) {
        String key = entry.key();
        String known =
                key == null ? "" : messages.getMessage(key, entry.arguments().toArray(), "", locale);
        String own = entry.text();
        boolean isOwn = known == null || known.isEmpty();
        String code = key == null ? "invalid" : isOwn ? "pattern" : key.substring(key.lastIndexOf('.') + 1);
        return new Field(entry.field(), code, own != null ? own : String.valueOf(known));
    }

    private ModelAndView page(Problem problem, Locale locale) {
        ModelAndView page = new ModelAndView("site/problem");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addAllObjects(Map.of(
                "problem", problem,
                "what", text(problem, "", locale),
                "next", text(problem, ".next", locale)));
        return page;
    }

    private String text(Problem problem, String part, Locale locale) {
        Object[] arguments = problem.arguments().toArray();
        String key = "error." + problem.code() + part;
        String general = "error.site." + problem.status() + part;
        String known = messages.getMessage(key, arguments, "", locale);
        if (known != null && !known.isEmpty()) {
            return known;
        }
        String otherwise = messages.getMessage(general, arguments, "", locale);
        return otherwise == null ? "" : otherwise;
    }
}
