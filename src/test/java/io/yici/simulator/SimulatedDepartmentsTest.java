package io.yici.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.exchange.connector.GatewaySignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department's gateway as somebody sees it who speaks to it without our connector. */
class SimulatedDepartmentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-30T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String PATH = "/gateway/zr_bdc";
    private static final String PURPOSE =
            "\"purpose\":{\"item\":\"i\",\"material\":\"ownHomes\",\"accessor\":\"case\",\"case\":\"c\"},";

    private static SimulatedDepartments departments;

    @BeforeAll
    static void start() {
        departments = SimulatedDepartments.start(SimulatorOptions.fast(CLOCK));
    }

    @AfterAll
    static void stop() {
        departments.close();
    }

    @BeforeEach
    void reset() {
        departments.resetCalls();
    }

    @Test
    void answersWithJsonInsideJson() throws Exception {
        JsonNode answer = post(body("r-1", PURPOSE, "990106198910300686"), "n-1");

        assertThat(answer.path("code").asString()).isEqualTo("00");
        assertThat(answer.path("requestId").asString()).isEqualTo("r-1");
        assertThat(answer.path("dataCount").asInt()).isEqualTo(1);
        assertThat(answer.path("updatedAt").asString()).isEqualTo("2026-07-30 02:00:00");
        JsonNode rows = JsonMapper.shared().readTree(answer.path("data").asString());
        assertThat(rows.get(0).path("qlrzjh").asString()).isEqualTo("990106198910300686");
        assertThat(rows.get(0).has("zl")).isFalse();
    }

    @Test
    void aNonceIsTakenOnce() throws Exception {
        assertThat(code(post(body("r-2", PURPOSE, "990106198910300686"), "n-2")))
                .isEqualTo("00");
        assertThat(code(post(body("r-2", PURPOSE, "990106198910300686"), "n-2")))
                .isEqualTo("12");
    }

    @Test
    void aQuestionWithoutPurposeIsRefused() throws Exception {
        assertThat(code(post(body("r-3", "", "990106198910300686"), "n-3"))).isEqualTo("20");
        assertThat(departments.calls("zr")).isEqualTo(new CallCount(0, 0, 1));
    }

    @Test
    void aRequestIdIsForOneQuestion() throws Exception {
        assertThat(code(post(body("r-4", PURPOSE, "990106198910300686"), "n-4")))
                .isEqualTo("00");
        assertThat(code(post(body("r-4", PURPOSE, "990106199003070017"), "n-5")))
                .isEqualTo("22");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        assertThat(code(post("nonsense", "n-6"))).isEqualTo("40");
    }

    @Test
    void countsWhatItIsAsked() throws Exception {
        post(body("r-7", PURPOSE, "990106198910300686"), "n-7");
        post(body("r-7", PURPOSE, "990106198910300686"), "n-8");
        post(body("r-8", "", "990106198910300686"), "n-9");

        JsonNode counts = get("/admin/calls");

        assertThat(counts.path("department").asString()).isEqualTo("zr");
        assertThat(counts.path("calls").asInt()).isEqualTo(2);
        assertThat(counts.path("distinct").asInt()).isEqualTo(1);
        assertThat(counts.path("repeated").asInt()).isEqualTo(1);
        assertThat(counts.path("refused").asInt()).isEqualTo(1);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int port = departments.address("ga").getPort();
        var options = new SimulatorOptions(CLOCK, Map.of("gjj", port), Map.of(), Map.of(), 1, 0);

        assertThatThrownBy(() -> SimulatedDepartments.start(options))
                .isInstanceOfSatisfying(
                        PortTaken.class, taken -> assertThat(taken.arguments()).containsExactly("gjj", port));
    }

    private static String body(String requestId, String purpose, String id) {
        return "{\"requestId\":\"" + requestId + "\"," + purpose + "\"query\":{\"qlrzjh\":\"" + id
                + "\"},\"fields\":[\"qlrzjh\",\"qszt\"],\"page\":1,\"pageSize\":100}";
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asString();
    }

    private static JsonNode post(String body, String nonce) throws IOException, InterruptedException {
        String timestamp = String.valueOf(CLOCK.millis());
        return send(HttpRequest.newBuilder(uri(PATH))
                .header("Content-Type", "application/json")
                .header(GatewaySignature.TIMESTAMP, timestamp)
                .header(GatewaySignature.NONCE, nonce)
                .header(
                        GatewaySignature.SIGNATURE,
                        GatewaySignature.sign(
                                departments.secret("zr"), "POST", PATH, timestamp, nonce, body.getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static URI uri(String path) {
        return departments.address("zr").resolve(path);
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return JsonMapper.shared()
                .readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
