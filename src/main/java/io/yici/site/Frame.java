package io.yici.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the frame of a page knows of the request it is shown for; in templates {@code #frame}. */
public final class Frame {

    private final HttpServletRequest request;
    private final Locale locale;
    private final boolean demo;
    private final List<DemoPeople.Person> people;
    private final UnreadMessages unread;

    Frame(
            HttpServletRequest request,
            Locale locale,
            boolean demo,
            List<DemoPeople.Person> people,
            UnreadMessages unread) {
        this.request = request;
        this.locale = locale;
        this.demo = demo;
        this.people = people;
        this.unread = unread;
    }

    /** For the attribute {@code lang}. */
    public String lang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    public boolean isElder() {
        return Preferences.isElder(request);
    }

    /** Whether a notice must say that nothing here is real. */
    public boolean isDemo() {
        return demo;
    }

    /** The made-up person who is signed in, or null. */
    public DemoPeople.@Nullable Person person() {
        SignedIn me = me();
        return people.stream()
                .filter(person -> me != null && person.login().equals(me.login()))
                .findFirst()
                .orElse(null);
    }

    /** The page shown, or the one that holds the form just sent, as an address to come back to. */
    public String here() {
        // The address of a page that failed is not repeated: it may hold anything.
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return "/";
        }
        String asked = request.getMethod().equals("GET") ? request.getRequestURI() : formPath();
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return asked.startsWith("/sign-in") ? "/" : LocalPath.orHome(query == null ? asked : asked + "?" + query);
    }

    private String formPath() {
        try {
            URI from = new URI(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            boolean ours = String.valueOf(from.getRawAuthority()).equals(request.getHeader(HttpHeaders.HOST));
            return ours ? String.valueOf(from.getRawPath()) : "/";
        } catch (URISyntaxException unreadable) {
            return "/";
        }
    }

    /** The navigation of the person who is signed in, or of a visitor. */
    public List<NavigationEntry> navigation() {
        return Navigation.of(request.getRequestURI(), me(), unread);
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return me() != null;
    }

    /** Who is signed in, or null. */
    public @Nullable SignedIn me() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn me ? me : null;
    }

    /** After how many seconds without a request the sign-in ends; 0 where there is none. */
    public int endsAfter() {
        HttpSession session = isSignedIn() ? request.getSession(false) : null;
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /** The number that allows the page's own script to run. */
    public String nonce() {
        return Nonce.of(request);
    }
}
