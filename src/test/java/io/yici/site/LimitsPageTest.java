package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@SiteTest
@TestPropertySource(properties = {"yici.limits.requests-of-address=5", "yici.limits.requests-of-account=8"})
class LimitsPageTest {

    @LocalServerPort
    int port;

    @Test
    void refusesAnAddressThatAsksTooFastButNotItsAssets() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("p01", SiteApp.PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(new Visitor(port).get("/").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> page = new Visitor(port).get("/");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("操作太快了");
        HttpResponse<String> json = new Visitor(port).get("/api/v1/private");
        assertThat(json.statusCode()).isBetween(401, 429);
        assertThat(new Visitor(port).get("/assets/mark.svg").statusCode()).isEqualTo(200);
        for (int i = 0; i < 8; i++) {
            assertThat(visitor.get("/private").statusCode()).isEqualTo(200);
        }
        assertThat(visitor.get("/private").statusCode()).isEqualTo(429);
    }
}
