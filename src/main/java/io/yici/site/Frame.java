package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the frame of a page knows of the request it is shown for; in templates {@code #frame}. */
public final class Frame {

    private final HttpServletRequest request;
    private final Locale locale;
    private final boolean demo;

    Frame(HttpServletRequest request, Locale locale, boolean demo) {
        this.request = request;
        this.locale = locale;
        this.demo = demo;
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

    /** The page shown, as an address to come back to. */
    public String here() {
        Object forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        if (forwarded != null || !request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return LocalPath.orHome(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The navigation of the person who is signed in, or of a visitor. */
    public List<NavigationEntry> navigation() {
        return Navigation.of(request.getRequestURI(), me());
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

    /** The number that allows the page's own script to run. */
    public String nonce() {
        return Nonce.of(request);
    }
}
