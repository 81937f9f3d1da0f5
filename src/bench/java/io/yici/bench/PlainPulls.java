package io.yici.bench;

import io.yici.exchange.connector.GatewayConnector;
import io.yici.exchange.connector.GatewaySignature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The same signed call as the product makes, by the client of the Java runtime; the answer is taken and dropped, and nothing is written down. */
final class PlainPulls {

    private static final String RESOURCE = "js_gjjgrjc";
    private static final String SETTING = "YICI_REGISTER_GJJ";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void ask(String person) throws Exception {
        HttpResponse<byte[]> answer = client.send(question(person), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Status " + answer.statusCode());
        }
    }

    CompletableFuture<HttpResponse<byte[]>> later(String person) {
        return client.sendAsync(question(person), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpRequest question(String person) {
        URI uri = URI.create(System.getProperty(SETTING) + GatewayConnector.PATH + RESOURCE);
        String id = UUID.randomUUID().toString();
        byte[] body = ("{\"requestId\":\"" + id + "\",\"purpose\":{\"item\":\"12990000MB0000131B2002017007000\","
                        + "\"material\":\"account\",\"accessor\":\"bench\",\"case\":\"" + id + "\"},\"query\":{\"zjh\":\""
                        + person + "\"},\"fields\":[\"zjh\",\"grjcye\"],\"page\":1,\"pageSize\":100}")
                .getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(System.currentTimeMillis());
        String secret = System.getProperty(SETTING + "_SECRET");
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header(GatewaySignature.TIMESTAMP, timestamp)
                .header(GatewaySignature.NONCE, id)
                .header(
                        GatewaySignature.SIGNATURE,
                        GatewaySignature.sign(secret, "POST", uri.getRawPath(), timestamp, id, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}
