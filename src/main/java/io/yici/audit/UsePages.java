package io.yici.audit;

import io.yici.ledger.TransparencyLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What departments' monitors read: the entries about their own data, and nothing about others'. */
@Controller
class UsePages {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String BEARER = "Bearer ";

    private final TransparencyLog log;
    private final AuditSettings settings;

    UsePages(TransparencyLog log, AuditSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /** A line that says from where to go on, and one for each entry: its place, a blank, the entry. */
    @GetMapping("/log/uses/{department}")
    ResponseEntity<String> uses(
            @PathVariable String department,
            @RequestParam(defaultValue = "0") long from,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (!isKnown(department, authorization)) {
            return ResponseEntity.status(401)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        StringBuilder lines = new StringBuilder();
        long next = log.uses(
                department,
                Math.max(from, 0),
                (leaf, place) -> lines.append(place)
                        .append(' ')
                        .append(new String(leaf, StandardCharsets.UTF_8))
                        .append('\n'));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body("next " + next + "\n" + lines);
    }

    private boolean isKnown(String department, @Nullable String authorization) {
        String token = settings.monitors().get(department);
        return token != null
                && !token.isBlank()
                && authorization != null
                && MessageDigest.isEqual(
                        (BEARER + token).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }
}
