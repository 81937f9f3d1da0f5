package io.yici.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and elder mode: plain links that set a cookie and lead back. */
@Controller
class Preferences {

    static final String LANGUAGE = "yici-language";
    static final String ELDER = "yici-elder";
    private static final Duration KEPT = Duration.ofDays(365);

    private final SiteSettings settings;

    Preferences(SiteSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/language/{tag:zh-CN|en}")
    ResponseEntity<Void> language(@PathVariable String tag, @RequestParam(required = false) @Nullable String back) {
        return keep(LANGUAGE, tag, back);
    }

    @GetMapping("/elder/{mode:on|off}")
    ResponseEntity<Void> elder(@PathVariable String mode, @RequestParam(required = false) @Nullable String back) {
        return keep(ELDER, mode, back);
    }

    static boolean isElder(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(ELDER) && "on".equals(cookie.getValue()));
    }

    private ResponseEntity<Void> keep(String cookie, String value, @Nullable String back) {
        ResponseCookie kept = ResponseCookie.from(cookie, value)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(settings.secureCookies())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, kept.toString())
                .header(HttpHeaders.LOCATION, LocalPath.orHome(back))
                .build();
    }
}
