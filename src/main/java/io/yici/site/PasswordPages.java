package io.yici.site;

import io.yici.organisation.Account;
import io.yici.organisation.AccountNotFound;
import io.yici.organisation.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password. Who signed in with one that another gave has no role until it is changed here. */
@Controller
class PasswordPages {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final PasswordCheck check;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PasswordPages(Accounts accounts, PasswordCheck check, PasswordEncoder encoder, Sessions sessions) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.check = check;
        this.encoder = encoder;
    }

    @GetMapping("/account/password")
    String page(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("once", me.roles().isEmpty());
        model.addAttribute("login", me.login());
        return "site/password";
    }

    @PostMapping("/account/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors();
        if (current.length() > LONGEST || !check.holds(me.login(), current)) {
            errors.add("current", "site.password.wrong");
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            errors.add("password", "site.password.length", SHORTEST, LONGEST);
        } else if (password.equals(current) || password.contains(me.login())) {
            errors.add("password", "site.password.other");
        } else if (!password.equals(again)) {
            errors.add("again", "site.password.again.wrong");
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return page(me, model);
        }
        accounts.choosePassword(me.account(), encoder.encode(password));
        signIn(accounts.byId(me.account()).orElseThrow(AccountNotFound::new), request, response);
        redirect.addFlashAttribute("notice", Views.Notice.success("site.password.changed"));
        return "redirect:/";
    }

    /** With all that the account may do from now on, in a session of another name. */
    private void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        SignedIn me = SignedIn.as(account);
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(me, null, me.authorities());
        signedIn.setDetails("password");
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        sessions.begin(me, request);
    }
}
