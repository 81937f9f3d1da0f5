package io.yici.site;

import io.yici.organisation.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final ObjectProvider<DemoPeople> demo;

    SignInPages(SignIn signIn, ObjectProvider<DemoPeople> demo) {
        this.signIn = signIn;
        this.demo = demo;
    }

    /** Keeps a sign-in from ending, for somebody who reads or writes for long. */
    @GetMapping("/session")
    ResponseEntity<Void> goesOn() {
        return ResponseEntity.noContent().build();
    }

    /**
     * The page.
     *
     * @param ended whether a sign-in has ended by itself, so that the page says why it is there and what to do
     */
    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        model.addAttribute("ended", ended != null);
        return page(next, model);
    }

    private String page(@Nullable String next, Model model) {
        DemoPeople people = demo.getIfAvailable();
        model.addAttribute("next", LocalPath.orHome(next));
        List<DemoPeople.Person> all = people == null ? List.of() : people.people();
        model.addAttribute(
                "citizens", all.stream().filter(SignInPages::isCitizen).toList());
        model.addAttribute(
                "staff", all.stream().filter(person -> !isCitizen(person)).toList());
        model.addAttribute("asksForPassword", signIn.asksForPassword());
        return "site/sign-in";
    }

    /** The filter forwards here what it refused. */
    @PostMapping("/sign-in/refused")
    String refused(
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormErrors errors = new FormErrors();
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof TooManyAttempts tooMany) {
            Duration wait = tooMany.remaining();
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            errors.add("", "site.sign-in.slow-down", wait.toMinutes() + 1);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            errors.add("login", "site.sign-in.wrong");
        }
        model.addAttribute("errors", errors);
        model.addAttribute("login", login);
        return page(next, model);
    }

    private static boolean isCitizen(DemoPeople.Person person) {
        return person.role() == Role.CITIZEN;
    }
}
