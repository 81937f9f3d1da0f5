package io.yici.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without pictures: keeps cookies, sends forms with the token of the page read last, follows nothing. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    /** A file to send. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String fileName, byte[] content) {}

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public Visitor cookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
        return this;
    }

    /** Further headers, in turn name and value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers).GET().build());
    }

    /** What a file holds. */
    public byte[] bytes(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return postMany(
                path,
                fields.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))),
                headers);
    }

    /** Sends a form whose fields may have several values. */
    public HttpResponse<String> postMany(String path, Map<String, List<String>> fields, String... headers) {
        String form = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        String body = token.isEmpty() ? form : form + "&_csrf=" + encoded(token);
        return send(with(request(path), headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with files, by the name of their field. */
    public HttpResponse<String> postFiles(String path, Map<String, String> fields, Map<String, Upload> files) {
        Multipart form = new Multipart();
        fields.forEach(form::field);
        if (!token.isEmpty()) {
            form.field("_csrf", token);
        }
        files.forEach((name, file) -> form.file(name, file.fileName(), file.content()));
        return send(request(path)
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.end()))
                .build());
    }

    /** Sends JSON. */
    public HttpResponse<String> postJson(String path, String json, String... headers) {
        return send(with(request(path), headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Signs in and returns this visitor. */
    public Visitor signIn(String login, String password) {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 303) {
            throw new AssertionError("Sign-in answered " + answer.statusCode());
        }
        token = "";
        return this;
    }

    /** The cookies held. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (a, b) -> b));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
