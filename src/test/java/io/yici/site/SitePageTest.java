package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class SitePageTest {

    @LocalServerPort
    int port;

    @Autowired
    SiteSettings settings;

    @Test
    void readsTheTemplatesBesideTheProductAndNotACopyOnTheClassPath() {
        assertThat(settings.templatesFolder().toAbsolutePath().normalize())
                .isEqualTo(Path.of("templates").toAbsolutePath());
    }

    @Test
    void speaksChineseUnlessAskedOtherwise() {
        assertThat(visitor().get("/").body()).contains("<html lang=\"zh-CN\"", "办事，一次就好");
        assertThat(visitor().get("/", "Accept-Language", "en").body()).contains("<html lang=\"zh-CN\"");
    }

    @Test
    void keepsTheLanguageChosenAndGoesBack() {
        Visitor visitor = visitor();
        HttpResponse<String> chosen = visitor.get("/language/en?back=/about/privacy");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/about/privacy");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(visitor.get("/about/privacy").body()).contains("<html lang=\"en\"", "What we collect");
    }

    @Test
    void leadsNowhereElse() {
        assertThat(visitor()
                        .get("/language/en?back=https://evil.example/")
                        .headers()
                        .firstValue("Location"))
                .contains("/");
        assertThat(visitor().get("/elder/on?back=//evil.example").headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void leadsBackToThePageOfAFormJustSent() {
        Visitor visitor = visitor();
        visitor.get("/sign-in");
        String page = visitor.post(
                        "/sign-in",
                        java.util.Map.of("login", "p01", "password", "wrong"),
                        "Referer",
                        "http://localhost:" + port + "/about/privacy?x=1")
                .body();
        assertThat(page).contains("href=\"/language/en?back=/about/privacy\"");
        page = visitor.post(
                        "/sign-in",
                        java.util.Map.of("login", "p01", "password", "wrong"),
                        "Referer",
                        "https://evil.example/x")
                .body();
        assertThat(page).contains("href=\"/language/en?back=/\"");
    }

    @Test
    void showsStaffTheirDesk() {
        assertThat(visitor().signIn("c01", SiteApp.PASSWORD).get("/").body())
                .contains("href=\"/inbox\"", "您现在是陈敏（c01）。")
                .doesNotContain("href=\"/cases\"");
    }

    @Test
    void showsTheElderMode() {
        Visitor visitor = visitor();
        visitor.get("/elder/on?back=/");
        assertThat(visitor.get("/").body()).contains("class=\"govuk-template yi-elder\"", "标准版");
        visitor.get("/elder/off?back=/");
        assertThat(visitor.get("/").body()).doesNotContain("yi-elder\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/about/accessibility", "/about/privacy", "/styleguide", "/styleguide/errors"})
    void letsNoScriptRunButItsOwn(String path) {
        HttpResponse<String> page = visitor().get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = Pattern.compile("script-src 'nonce-([\\w-]{22})'").matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("nonce=\"" + nonce.group(1) + "\"")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
        assertThat(page.body().split("<script", -1)).hasSize(2);
    }

    @Test
    void makesANewNonceEachTime() {
        String first = visitor()
                .get("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(visitor()
                        .get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .isNotEqualTo(first);
    }

    @Test
    void sendsTheOtherHeadersThatProtect() {
        var headers = visitor().get("/").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void namesAssetsByTheirContentAndLetsThemBeKept() {
        Matcher sheet = Pattern.compile("href=\"(/assets/app-[0-9a-f]{32}\\.css)\"")
                .matcher(visitor().get("/").body());
        assertThat(sheet.find()).isTrue();
        HttpResponse<String> asset = visitor().get(sheet.group(1), "Accept-Encoding", "gzip");
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable", "public");
        assertThat(asset.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(asset.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void weighsLittleOnFirstLoad() {
        long bytes = 0;
        Matcher asset = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)")
                .matcher(visitor().get("/").body());
        java.util.Set<String> seen = new java.util.TreeSet<>();
        while (asset.find()) {
            seen.add(asset.group(1));
        }
        for (String path : seen) {
            bytes += wire(path);
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(4);
        assertThat(bytes + wire("/")).isLessThan(100_000);
    }

    private long wire(String path) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + path))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (java.io.IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
