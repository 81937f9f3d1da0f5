package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yici.vault.VaultSettings.Remote;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Master keys in a key service (the transit protocol of OpenBao and HashiCorp Vault), which wraps and unwraps; they never leave it. {@code master-3} is the third version of
 * its key, so that it is rotated with the service's own means. The key for pseudonyms is an HMAC of the service, asked for once.
 */
final class RemoteMasterKeys implements MasterKeys {

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final String PREFIX = "master-";
    private static final Pattern CIPHERTEXT = Pattern.compile("[a-z]+:v(\\d{1,6}):[A-Za-z0-9+/]+={0,2}");
    private static final String CHECK = "yici master key check";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Hkdf SHA256 = new Hkdf(Suite.AES);

    private final Remote service;
    private final HttpClient client;
    private final byte[] pseudonymKey;
    private volatile Map<Integer, String> versions;

    /** @throws MasterKeysUnavailable if the service does not answer, or lacks the keys */
    RemoteMasterKeys(Remote service) {
        this.service = service;
        this.client = HttpClient.newBuilder()
                .connectTimeout(service.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        // Of the first version for good: another would make other pseudonyms.
        this.pseudonymKey = hmac(service.key() + "-pseudonyms", 1, "yici pseudonyms");
        this.versions = versions(Map.of());
    }

    @Override
    public String current() {
        return PREFIX + newest(versions);
    }

    private static int newest(Map<Integer, String> versions) {
        return versions.keySet().stream().max(Integer::compare).orElseThrow();
    }

    @Override
    public boolean refresh() {
        var read = versions(versions);
        var changed = !read.keySet().equals(versions.keySet());
        versions = read;
        return changed;
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] binding) {
        var sealed = text(
                ask(
                        "encrypt/" + service.key(),
                        Map.of(
                                "plaintext",
                                base64(key),
                                "associated_data",
                                base64(binding),
                                "key_version",
                                newest(versions))),
                "ciphertext");
        var matcher = CIPHERTEXT.matcher(sealed);
        if (!matcher.matches()) {
            throw MasterKeysUnavailable.silent(service, "no ciphertext");
        }
        return new WrappedKey(PREFIX + matcher.group(1), sealed.getBytes(UTF_8));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] binding) {
        var opened = askOrRefused(
                "decrypt/" + service.key(),
                Map.of("ciphertext", new String(wrapped.bytes(), UTF_8), "associated_data", base64(binding)));
        if (opened == null) {
            throw new SealBroken();
        }
        return Base64.getDecoder().decode(text(opened, "plaintext"));
    }

    @Override
    public byte[] mac(byte[] message) {
        return SHA256.hmac(pseudonymKey, message);
    }

    @Override
    public Map<String, String> checkValues() {
        var values = new HashMap<String, String>();
        versions.forEach((version, check) -> values.put(PREFIX + version, check));
        values.put(HeldMasterKeys.pseudonym(Suite.AES), check(SHA256.hmac(pseudonymKey, CHECK.getBytes(UTF_8))));
        return values;
    }

    /** The versions that the service unwraps with, each with its check value. */
    private Map<Integer, String> versions(Map<Integer, String> known) {
        var key = ask("keys/" + service.key(), null);
        var found = new HashMap<Integer, String>();
        int newest = key.path("latest_version").asInt(0);
        for (int version = Math.max(1, key.path("min_decryption_version").asInt(1)); version <= newest; version++) {
            var before = known.get(version);
            found.put(version, before == null ? check(hmac(service.key(), version, CHECK)) : before);
        }
        if (found.isEmpty()) {
            throw MasterKeysUnavailable.silent(service, "no version of the key");
        }
        return found;
    }

    private byte[] hmac(String key, int version, String text) {
        var answer = text(
                ask("hmac/" + key + "/sha2-256", Map.of("input", base64(text.getBytes(UTF_8)), "key_version", version)),
                "hmac");
        return Base64.getDecoder().decode(answer.substring(answer.lastIndexOf(':') + 1));
    }

    private static String check(byte[] mac) {
        return HexFormat.of().formatHex(mac, 0, 8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String text(JsonNode data, String member) {
        var value = data.path(member);
        if (!value.isString()) {
            throw MasterKeysUnavailable.silent(service, "no " + member);
        }
        return value.stringValue();
    }

    private JsonNode ask(String path, @Nullable Map<String, Object> question) {
        var answer = askOrRefused(path, question);
        if (answer == null) {
            throw MasterKeysUnavailable.silent(service, "it refuses " + path);
        }
        return answer;
    }

    /** The answer's data; null where the service says that the request is wrong, as it does of a ciphertext that was altered. */
    private @Nullable JsonNode askOrRefused(String path, @Nullable Map<String, Object> question) {
        var request = HttpRequest.newBuilder(URI.create(service.address() + "/" + service.path() + "/" + path))
                .timeout(service.patience())
                .header("X-Vault-Token", service.token());
        if (question != null) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question)));
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() == BAD_REQUEST) {
                    return null;
                }
                if (answer.statusCode() != 200) {
                    throw MasterKeysUnavailable.silent(service, "status " + answer.statusCode() + " for " + path);
                }
                return JSON.readTree(body.readNBytes(LARGEST_ANSWER)).path("data");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw MasterKeysUnavailable.silent(service, "interrupted");
        } catch (IOException | JacksonException silent) {
            throw MasterKeysUnavailable.silent(service, silent.getClass().getSimpleName());
        }
    }
}
