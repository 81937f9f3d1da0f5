package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Grave acts ask for the password again, and a sign-in holds for its browser and a while only. */
@SiteTest
class GraveActPageTest {

    private static final String HEAVY = "/probe/grave/heavy?from=list";

    @LocalServerPort
    int port;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    private Visitor visitor() {
        return new Visitor(port);
    }

    private String name(String login) {
        return accounts.byLogin(login).orElseThrow().id().toString();
    }

    private Visitor signedInLongAgo(String login) {
        Visitor visitor = visitor().signIn(login, SiteApp.PASSWORD);
        change(sessions, name(login), session -> session.setAttribute("yici.typed", 1_000L));
        visitor.get("/");
        return visitor;
    }

    private static <S extends Session> void change(
            FindByIndexNameSessionRepository<S> sessions, String who, java.util.function.Consumer<Session> how) {
        sessions.findByPrincipalName(who).values().forEach(session -> {
            how.accept(session);
            sessions.save(session);
        });
    }

    @Test
    void asksNobodyWhoHasJustSignedIn() {
        Visitor clerk = visitor().signIn("p02", SiteApp.PASSWORD);
        clerk.get("/");
        assertThat(clerk.post(HEAVY, Map.of("reason", "r")).body()).isEqualTo("heavy r false");
    }

    @Test
    void asksAgainKeepsWhatWasTypedAndGoesOn() {
        Visitor clerk = signedInLongAgo("p02");
        assertThat(clerk.post("/probe/grave/light", Map.of()).statusCode()).isEqualTo(200);
        HttpResponse<String> asked = clerk.post(HEAVY, Map.of("reason", "收入 \"超过\" 标准"));
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains("请再输入一次密码", "value=\"收入 &quot;超过&quot; 标准\"", "action=\"/probe/grave/heavy?from=list\"")
                .doesNotContain("name=\"from\"");
        HttpResponse<String> wrong = clerk.post(HEAVY, Map.of("reason", "超过", "password-again", "guess"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("密码不对", "value=\"超过\"").doesNotContain("guess");
        String before = clerk.cookies().get("yici-session");
        assertThat(clerk.post(HEAVY, Map.of("reason", "超过", "password-again", SiteApp.PASSWORD))
                        .body())
                .isEqualTo("heavy 超过 false");
        assertThat(clerk.cookies().get("yici-session")).isNotEqualTo(before);
        clerk.get("/");
        assertThat(clerk.post("/probe/grave/heavier", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void countsGuessesLikeThoseAtSignIn() {
        // Of its own, as the guesses count for other tests, too.
        accounts.register("guessed", encoder.encode(SiteApp.PASSWORD), Set.of(Role.DESIGNER), Set.of(), null);
        Visitor clerk = signedInLongAgo("guessed");
        for (int i = 0; i < 5; i++) {
            assertThat(clerk.post(HEAVY, Map.of("password-again", "guess" + i)).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> slowed = clerk.post(HEAVY, Map.of("password-again", SiteApp.PASSWORD));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("输错的次数太多了");
    }

    @Test
    void tellsProgramsThatRideOnASession() {
        Visitor clerk = signedInLongAgo("p02");
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("p02:" + SiteApp.PASSWORD).getBytes(StandardCharsets.UTF_8));
        String path = "/api/v1/probe/grave/heavy";
        assertThat(visitor()
                        .postJson(path, "{}", "Authorization", basic, "Idempotency-Key", "grave-one-1")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = clerk.post(path, Map.of(), "Idempotency-Key", "grave-one-2");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("site.password-needed");
    }

    @Test
    void endsASessionThatGoesOnInAnotherBrowser() {
        Visitor owner = visitor();
        owner.get("/sign-in", "User-Agent", "Firefox");
        owner.post("/sign-in", Map.of("login", "c01", "password", SiteApp.PASSWORD), "User-Agent", "Firefox");
        assertThat(owner.get("/private", "User-Agent", "Firefox").body()).contains("c01");
        HttpResponse<String> taken = owner.get("/private", "User-Agent", "curl");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location").orElseThrow()).endsWith("&ended");
        assertThat(owner.get("/private", "User-Agent", "Firefox").statusCode()).isEqualTo(303);
        assertThat(visitor().get("/sign-in?next=/private&ended").body()).contains("您已自动退出登录");
    }

    @Test
    void staffAreSignedOutSoonerAndTheOldestSessionEnds() {
        Visitor first = visitor().signIn("c01", SiteApp.PASSWORD);
        assertThat(sessions.findByPrincipalName(name("c01")).values())
                .allSatisfy(one ->
                        assertThat(one.getMaxInactiveInterval().toMinutes()).isEqualTo(15));
        for (int i = 0; i < 5; i++) {
            visitor().signIn("c01", SiteApp.PASSWORD);
        }
        assertThat(sessions.findByPrincipalName(name("c01"))).hasSize(5);
        assertThat(first.get("/private").headers().firstValue("Location").orElseThrow())
                .endsWith("&ended");
    }
}
