package io.yici.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.notice.SmsGateway;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedSmsTest {

    private final SimulatedSms sms = new SimulatedSms("s3cret", Clock.systemUTC());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        sms.close();
    }

    @Test
    void keepsTheLastTextsEachOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(post("s3cret", text("id-" + i))).isEqualTo(202);
        }
        assertThat(post("s3cret", text("id-29"))).isEqualTo(202);
        assertThat(sms.texts()).hasSize(20).extracting(SimulatedSms.Text::id).startsWith("id-29", "id-28");
    }

    @Test
    void takesNothingFromOthersAndNoNonsense() throws Exception {
        assertThat(post("other", text("a"))).isEqualTo(401);
        assertThat(post("s3cret", "nonsense")).isEqualTo(400);
        assertThat(post("s3cret", "{\"id\":\"a\"}")).isEqualTo(400);
        assertThat(post("s3cret", "{\"id\":\"a\",\"to\":\"1\",\"text\":\"" + "x".repeat(30_000) + "\"}"))
                .isEqualTo(400);
        assertThat(sms.texts()).isEmpty();
    }

    private static String text(String id) {
        return "{\"id\":\"" + id + "\",\"to\":\"13900000000\",\"text\":\"x\"}";
    }

    private int post(String secret, String body) throws IOException, InterruptedException {
        SmsGateway gateway = sms.gateway();
        return client.send(
                        HttpRequest.newBuilder(gateway.address())
                                .header("Authorization", "Bearer " + secret)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
