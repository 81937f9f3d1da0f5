package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class SignInPageTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void asksVisitorsToSignInAndLeadsBack() {
        Visitor visitor = visitor();
        HttpResponse<String> asked = visitor.get("/private?a=1");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/sign-in?next=%2Fprivate%3Fa%3D1");
        assertThat(visitor.get("/sign-in?next=%2Fprivate%3Fa%3D1").body()).contains("value=\"/private?a=1\"");
        HttpResponse<String> signedIn = visitor.post(
                "/sign-in", Map.of("login", " P01 ", "password", SiteApp.PASSWORD, "next", "/private?a=1"));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/private?a=1");
        assertThat(visitor.get("/private?a=1").body()).contains("\"login\":\"p01\"");
    }

    @Test
    void leadsToNoOtherSite() {
        Visitor visitor = visitor();
        visitor.get("/sign-in");
        HttpResponse<String> signedIn = visitor.post(
                "/sign-in", Map.of("login", "p01", "password", SiteApp.PASSWORD, "next", "https://evil.example/"));
        assertThat(signedIn.headers().firstValue("Location")).contains("/");
    }

    @Test
    void changesTheSessionAtSignIn() {
        Visitor visitor = visitor();
        visitor.get("/sign-in");
        String before = visitor.cookies().get("yici-session");
        visitor.signIn("p01", SiteApp.PASSWORD);
        assertThat(before).isNotNull();
        assertThat(visitor.cookies().get("yici-session")).isNotEqualTo(before);
    }

    @Test
    void tellsInPlainWordsThatCredentialsAreWrong() {
        Visitor visitor = visitor();
        visitor.get("/sign-in");
        HttpResponse<String> refused =
                visitor.post("/sign-in", Map.of("login", "p02", "password", "wrong", "next", "/x"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("账号或密码不对", "value=\"p02\"", "value=\"/x\"", "<title>错误：登录")
                .doesNotContain("wrong");
    }

    @Test
    void slowsDownWhoeverGuesses() {
        Visitor visitor = visitor();
        visitor.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/sign-in", Map.of("login", "c01", "password", "guess" + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> slowed = visitor.post("/sign-in", Map.of("login", "c01", "password", SiteApp.PASSWORD));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(200L, 301L);
        assertThat(slowed.body()).contains("请等 5 分钟后再试");
        visitor().signIn("p01", SiteApp.PASSWORD);
        assertThat(visitor()
                        .get("/api/v1/private", "Authorization", basic("c01", SiteApp.PASSWORD))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        HttpResponse<String> refused = visitor().post("/sign-in", Map.of("login", "p01", "password", SiteApp.PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("页面停留太久，已经过期");
    }

    @Test
    void signsOut() {
        Visitor visitor = visitor().signIn("p01", SiteApp.PASSWORD);
        visitor.get("/");
        assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isBetween(302, 303);
        assertThat(visitor.get("/private").statusCode()).isEqualTo(303);
    }

    @Test
    void keepsClerksPagesFromOthers() {
        Visitor citizen = visitor().signIn("p01", SiteApp.PASSWORD);
        HttpResponse<String> refused = citizen.get("/probe/clerks");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("您不能查看这个页面");
    }

    @Test
    void keepsNothingOfThePersonInTheSession() {
        Visitor visitor = visitor().signIn("p01", SiteApp.PASSWORD);
        visitor.get("/private");
        var stored = jdbc.sql("select attribute_bytes from spring_session_attributes")
                .query((row, n) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                .list();
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(bytes ->
                        assertThat(bytes).doesNotContain("990106199003070017", "林晓", "127.0.0.1", SiteApp.PASSWORD));
        assertThat(jdbc.sql("select principal_name from spring_session where principal_name is not null")
                        .query(String.class)
                        .list())
                .allSatisfy(name -> assertThat(name).matches("[0-9a-f-]{36}"));
    }

    @Test
    void authenticatesProgramsWithoutASession() {
        Visitor program = visitor();
        assertThat(program.get("/api/v1/private", "Authorization", basic("p01", SiteApp.PASSWORD))
                        .body())
                .contains("\"login\":\"p01\"");
        assertThat(program.cookies()).isEmpty();
        HttpResponse<String> changed = program.postJson(
                "/api/v1/private",
                "{}",
                "Authorization",
                basic("p01", SiteApp.PASSWORD),
                "Idempotency-Key",
                "any-key-serves");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(program.postJson("/api/v1/private", "{}").statusCode()).isEqualTo(401);
        assertThat(program.cookies()).isEmpty();
        HttpResponse<String> unknown = program.get("/api/v1/private");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void asksABrowserForNoPasswordItWouldRemember() {
        HttpResponse<String> unknown = visitor().get("/api/v1/private", "Sec-Fetch-Mode", "navigate");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void wantsATokenForWhatABrowserChanges() {
        Visitor browser = visitor().signIn("p01", SiteApp.PASSWORD);
        assertThat(browser.get("/api/v1/private").body()).contains("\"login\":\"p01\"");
        assertThat(browser.postJson("/api/v1/private", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.postJson(
                                "/api/v1/private",
                                "{}",
                                "Authorization",
                                basic("p01", SiteApp.PASSWORD),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String basic(String login, String password) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((login + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
