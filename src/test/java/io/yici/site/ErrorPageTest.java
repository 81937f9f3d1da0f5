package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTest {

    private static final String BASIC = "Basic cDAxOnlpY2ktZGVtbw==";

    @LocalServerPort
    int port;

    @Test
    void saysInBothLanguagesThatAPageDoesNotExist() {
        HttpResponse<String> page = signedIn().get("/nowhere/" + ProbePages.SECRET);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("找不到这个页面").doesNotContain(ProbePages.SECRET);
        assertThat(signedIn().cookie(Preferences.LANGUAGE, "en").get("/nowhere").body())
                .contains("<html lang=\"en\"", "This page does not exist");
    }

    @Test
    void showsAPageAsHtmlWhateverTheAddress() {
        HttpResponse<String> page = visitor().get("/assets/missing.css");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void showsAnIncidentAndNothingOfTheException(CapturedOutput log) {
        HttpResponse<String> page = visitor().get("/probe/fails/badly");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("系统出了问题")
                .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContain(ProbePages.SECRET, "IllegalState", "io.yici");
        assertThat(log)
                .containsPattern("Incident [2-9A-Z]{4}-[2-9A-Z]{4}: 500")
                .contains("java.lang.IllegalStateException", "ProbePages")
                .doesNotContain(ProbePages.SECRET);
    }

    @Test
    void tellsAFactOfTheDomainByItsCode() {
        HttpResponse<String> page = visitor().get("/probe/fails/domain");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("这个账号已经有人使用", "请换一个账号，或直接登录。");
    }

    @Test
    void tellsProgramsAsProblemJson() {
        HttpResponse<String> answer = visitor().get("/api/v1/probe/fails/domain", "Authorization", BASIC);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"urn:yici:problem:account.taken\"",
                        "\"code\":\"account.taken\"",
                        "\"status\":409",
                        "\"instance\":\"urn:yici:incident:");
    }

    @Test
    void speaksToProgramsInTheLanguageTheyAccept() {
        assertThat(visitor()
                        .get("/api/v1/probe/fails/domain", "Authorization", BASIC, "Accept-Language", "en")
                        .body())
                .contains("This account is in use already");
    }

    @Test
    void tellsProgramsNothingOfAnException() {
        HttpResponse<String> answer = visitor().get("/api/v1/probe/fails/badly", "Authorization", BASIC);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("site.500").doesNotContain(ProbePages.SECRET, "Illegal", "trace");
        HttpResponse<String> missing = visitor().get("/api/v1/nowhere", "Authorization", BASIC);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("urn:yici:problem:site.404");
    }

    @Test
    void readsNoMalformedOrOverlongBody() {
        HttpResponse<String> malformed = visitor()
                .postJson(
                        "/api/v1/private",
                        "{\"" + ProbePages.SECRET,
                        "Authorization",
                        BASIC,
                        "Idempotency-Key",
                        "any-key-serves");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).contains("site.400").doesNotContain(ProbePages.SECRET);
        HttpResponse<String> tooLong = visitor()
                .postJson(
                        "/api/v1/private",
                        "\"" + "x".repeat(2_000_000) + "\"",
                        "Authorization",
                        BASIC,
                        "Idempotency-Key",
                        "any-key-serves");
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("site.413");
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    private Visitor signedIn() {
        return visitor().signIn("p01", SiteApp.PASSWORD);
    }
}
