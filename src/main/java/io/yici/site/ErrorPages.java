package io.yici.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container and the filters send what went wrong outside the controllers. */
@Controller
class ErrorPages implements ErrorController {

    private final ProblemAnswers answers;

    ErrorPages(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent ? sent : 404;
        String code = request.getAttribute(Problem.CODE) instanceof String known ? known : "site." + status;
        Problem problem = new Problem(status, code, List.of(), Incidents.next());
        Throwable cause =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        Incidents.log(problem.incident(), status, cause);
        return answers.answer(problem, ProblemAnswers.path(request), locale);
    }
}
