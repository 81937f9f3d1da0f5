package io.yici.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key service over HTTP that does what OpenBao's documentation of transit says of the four calls that the product makes. */
final class TransitServer implements AutoCloseable {

    static final String TOKEN = "s.990106";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, List<byte[]>> keys = new ConcurrentHashMap<>();
    private final Aead aead = new Aead(new SecureRandom(), Suite.AES);
    private volatile int minimum = 1;

    TransitServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/transit/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds a version to a key, which is made where there is none. */
    void rotate(String key) {
        var version = new byte[32];
        new SecureRandom().nextBytes(version);
        keys.computeIfAbsent(key, any -> new ArrayList<>()).add(version);
    }

    void decryptsFrom(int version) {
        minimum = version;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
                send(exchange, 403, Map.of("errors", List.of("permission denied")));
                return;
            }
            var path = exchange.getRequestURI().getPath().split("/", -1);
            var versions = keys.get(path[4]);
            if (versions == null) {
                send(exchange, path[3].equals("keys") ? 404 : 400, Map.of("errors", List.of("no such key")));
                return;
            }
            try {
                var question = JSON.readTree(exchange.getRequestBody().readAllBytes());
                send(exchange, 200, Map.of("data", data(path[3], versions, question)));
            } catch (SealBroken wrong) {
                send(exchange, 400, Map.of("errors", List.of("cipher: message authentication failed")));
            }
        }
    }

    private Map<String, Object> data(String act, List<byte[]> versions, JsonNode question) {
        int version = question.path("key_version").asInt(versions.size());
        return switch (act) {
            case "keys" -> Map.of("latest_version", versions.size(), "min_decryption_version", minimum);
            case "hmac" ->
                Map.of(
                        "hmac",
                        "vault:v" + version + ":"
                                + base64(
                                        new Hkdf(Suite.AES).hmac(versions.get(version - 1), bytes(question, "input"))));
            case "encrypt" ->
                Map.of(
                        "ciphertext",
                        "vault:v" + version + ":"
                                + base64(aead.seal(
                                        key(versions, version),
                                        bytes(question, "associated_data"),
                                        bytes(question, "plaintext"))));
            default -> Map.of("plaintext", base64(decrypted(versions, question)));
        };
    }

    private byte[] decrypted(List<byte[]> versions, JsonNode question) {
        var parts = question.path("ciphertext").stringValue().split(":", 3);
        int version = Integer.parseInt(parts[1].substring(1));
        if (version < minimum || version > versions.size()) {
            throw new SealBroken();
        }
        return aead.open(
                key(versions, version),
                bytes(question, "associated_data"),
                Base64.getDecoder().decode(parts[2]));
    }

    private static SecretKeySpec key(List<byte[]> versions, int version) {
        return new SecretKeySpec(versions.get(version - 1), "AES");
    }

    private static byte[] bytes(JsonNode question, String member) {
        return Base64.getDecoder().decode(question.path(member).stringValue());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        var body = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
