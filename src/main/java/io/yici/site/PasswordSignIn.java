package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The embedded sign-in: a form with login and password. */
@Component
@ConditionalOnProperty(name = "yici.site.sign-in", havingValue = "password", matchIfMissing = true)
class PasswordSignIn implements SignIn {

    @Override
    public void install(HttpSecurity pages) {
        pages.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("login")
                .passwordParameter("password")
                .authenticationDetailsSource(HttpServletRequest::getRemoteAddr)
                .successHandler(PasswordSignIn::goOn)
                .failureForwardUrl("/sign-in/refused"));
    }

    @Override
    public boolean asksForPassword() {
        return true;
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        boolean once =
                signedIn.getPrincipal() instanceof SignedIn me && me.roles().isEmpty();
        String next = once ? "/account/password" : LocalPath.orHome(request.getParameter("next"));
        response.setHeader(HttpHeaders.LOCATION, next.startsWith("/sign-in") ? "/" : next);
    }
}
