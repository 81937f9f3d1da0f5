package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** What a session remembers beside who is signed in: when the password was typed last, and in which browser. */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(SessionSettings.class)
class Sessions {

    private static final String TYPED = "yici.typed";
    private static final String BROWSER = "yici.browser";

    private final FindByIndexNameSessionRepository<? extends Session> all;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> all, SessionSettings settings, Clock clock) {
        this.all = all;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody has just signed in. */
    void begin(SignedIn me, HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(BROWSER, browser(request));
        session.setMaxInactiveInterval((int) settings.idle(me).toSeconds());
        typed(session);
        endOldest(me, session.getId());
    }

    void typed(HttpSession session) {
        session.setAttribute(TYPED, clock.millis());
    }

    /** Whether the password was typed a short while ago. */
    boolean isFresh(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(TYPED) instanceof Long typed)) {
            return false;
        }
        Duration since = Duration.between(Instant.ofEpochMilli(typed), clock.instant());
        return !since.isNegative() && since.compareTo(settings.confirmed()) <= 0;
    }

    Duration confirmed() {
        return settings.confirmed();
    }

    /** Whether the session goes on in another browser than it began in: somebody took it along. */
    static boolean isTaken(HttpSession session, HttpServletRequest request) {
        Object began = session.getAttribute(BROWSER);
        return began != null && !began.equals(browser(request));
    }

    private void endOldest(SignedIn me, String own) {
        Map<String, ? extends Session> others = all.findByPrincipalName(me.getName());
        others.values().stream()
                .filter(session -> !session.getId().equals(own))
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .skip(settings.atOnce() - 1L)
                .forEach(session -> all.deleteById(session.getId()));
    }

    /** A hash, since the name of a rare browser says something about its owner. */
    private static String browser(HttpServletRequest request) {
        String name = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256", impossible);
        }
    }
}
