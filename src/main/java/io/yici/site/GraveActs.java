package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before every act marked {@link GraveAct}. A wrong password counts like one at sign-in. */
@Component
@ConditionalOnWebApplication
class GraveActs implements HandlerInterceptor {

    private final Sessions sessions;
    private final AuthenticationManager passwords;
    private final ApplicationEventPublisher events;

    GraveActs(Sessions sessions, AuthenticationManager passwords, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.events = events;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            AnnotatedElementUtils.getMergedRepeatableAnnotations(method.getMethod(), GraveAct.class).stream()
                    .filter(act -> isGrave(act, request))
                    .findFirst()
                    .ifPresent(act -> require(act.value(), request));
        }
        return true;
    }

    private void require(String act, HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn me && !sendsPassword(request)) {
            require(act, me, request);
        }
    }

    private static boolean isGrave(GraveAct act, HttpServletRequest request) {
        if (act.field().isEmpty()) {
            return true;
        }
        Object inAddress =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        ? variables.get(act.field())
                        : null;
        String answer = inAddress != null ? inAddress.toString() : request.getParameter(act.field());
        return Arrays.asList(act.answers()).contains(answer);
    }

    /** Each such request is authenticated by it, session or not. */
    private static boolean sendsPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return request.getRequestURI().startsWith("/api/")
                && authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private void require(String act, SignedIn me, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (sessions.isFresh(session)) {
            return;
        }
        String typed = TypedAgain.of(request);
        if (session == null || typed == null) {
            throw new PasswordNeeded(act, null);
        }
        compare(act, me, typed, request);
        request.changeSessionId();
        sessions.typed(session);
        events.publishEvent(new PasswordTyped(me.account(), act, me.isStaff(), true));
    }

    private void compare(String act, SignedIn me, String typed, HttpServletRequest request) {
        try {
            passwords.authenticate(token(me.login(), typed, request.getRemoteAddr()));
        } catch (AuthenticationException wrong) {
            events.publishEvent(new PasswordTyped(me.account(), act, me.isStaff(), false));
            throw new PasswordNeeded(act, wrong);
        }
    }

    private static UsernamePasswordAuthenticationToken token(String login, String typed, @Nullable String address) {
        var token = UsernamePasswordAuthenticationToken.unauthenticated(login, typed);
        token.setDetails(address);
        return token;
    }
}
