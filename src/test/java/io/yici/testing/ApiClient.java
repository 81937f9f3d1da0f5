package io.yici.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API on behalf of one person of the demo. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final String authorization;
    private final HttpClient client = HttpClient.newHttpClient();

    public ApiClient(int port, String login) {
        this.base = "http://localhost:" + port + "/api/v1";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((login + ":yici-demo").getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Answer(int status, String type, byte[] body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The code of the problem. */
        public String code() {
            return json().path("code").asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, String json) {
        return send(withJson(request(path)).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts with a key of its own. */
    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String key) {
        return send(
                withJson(request(path)).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Posts without a key. */
    public Answer postBare(String path, String json) {
        return send(withJson(request(path)).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Hands in a file. */
    public Answer upload(String path, String field, String fileName, String content) {
        String body = "--yici\r\nContent-Disposition: form-data; name=\"field\"\r\n\r\n" + field
                + "\r\n--yici\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--yici--\r\n";
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=yici")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Accept-Language", "en");
    }

    private static HttpRequest.Builder withJson(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
