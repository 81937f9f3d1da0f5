package io.yici.site;

import io.yici.codes.YiciException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The one place where an exception becomes a status and a text. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private final ErrorCodes codes;
    private final ProblemAnswers answers;

    ErrorAdvice(ErrorCodes codes, ProblemAnswers answers) {
        this.codes = codes;
        this.answers = answers;
    }

    @ExceptionHandler
    Object domain(YiciException fact, HttpServletRequest request, Locale locale) {
        Problem problem = new Problem(codes.status(fact.code()), fact.code(), fact.arguments(), Incidents.next());
        Incidents.log(problem.incident(), problem.status(), fact);
        FormErrors errors = fact instanceof FieldErrors fields ? fields.errors() : new FormErrors();
        return answers.answer(problem, errors, ProblemAnswers.path(request), locale);
    }

    @ExceptionHandler
    Object tooLong(MaxUploadSizeExceededException upload, HttpServletRequest request, Locale locale) {
        return general(413, upload, request, locale);
    }

    /** Security has its own handlers. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    Object anything(Exception thrown, HttpServletRequest request, Locale locale) {
        if (thrown instanceof ErrorResponse known) {
            return general(known.getStatusCode().value(), thrown, request, locale);
        }
        return general(causedByLongBody(thrown) ? 413 : clientAtFault(thrown) ? 400 : 500, thrown, request, locale);
    }

    private static boolean causedByLongBody(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.Exceeded) {
                return true;
            }
        }
        return false;
    }

    private static boolean clientAtFault(Exception thrown) {
        return thrown instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || thrown instanceof org.springframework.beans.TypeMismatchException;
    }

    private Object general(int status, Throwable cause, HttpServletRequest request, Locale locale) {
        Problem problem = new Problem(status, "site." + status, List.of(), Incidents.next());
        Incidents.log(problem.incident(), status, cause);
        return answers.answer(problem, ProblemAnswers.path(request), locale);
    }
}
