package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The embedded sign-in: a form with login and password. */
@Component
@ConditionalOnProperty(name = "yici.site.sign-in", havingValue = "password", matchIfMissing = true)
class PasswordSignIn implements SignIn {

    private final ObjectProvider<Sessions> sessions;
    private final ApplicationEventPublisher events;

    PasswordSignIn(ObjectProvider<Sessions> sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    @Override
    public void install(HttpSecurity pages) {
        pages.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("login")
                .passwordParameter("password")
                .authenticationDetailsSource(HttpServletRequest::getRemoteAddr)
                .successHandler(this::goOn)
                .failureForwardUrl("/sign-in/refused"));
    }

    @Override
    public boolean asksForPassword() {
        return true;
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        boolean once = false;
        if (signedIn.getPrincipal() instanceof SignedIn me) {
            once = me.roles().isEmpty();
            sessions.getObject().begin(me, request);
            events.publishEvent(new PasswordTyped(me.account(), "sign-in", me.isStaff(), true));
        }
        String next = once ? "/account/password" : LocalPath.orHome(request.getParameter("next"));
        response.setHeader(HttpHeaders.LOCATION, next.startsWith("/sign-in") ? "/" : next);
    }
}
