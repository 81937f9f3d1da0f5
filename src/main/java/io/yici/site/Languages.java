package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** People read the language they chose, Chinese at first; programs the one they accept. */
final class Languages extends CookieLocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();

    Languages() {
        super(Preferences.LANGUAGE);
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        setLanguageTagCompliant(true);
        setRejectInvalidCookies(false);
        accepted.setSupportedLocales(SPOKEN);
        accepted.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ProblemAnswers.path(request).startsWith("/api/")
                ? accepted.resolveLocale(request)
                : super.resolveLocale(request);
    }
}
