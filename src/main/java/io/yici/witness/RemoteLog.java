package io.yici.witness;

import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.Tile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A log as it is read over HTTP; nothing of it is believed here. */
final class RemoteLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_NOTE = 1 << 20;
    private static final int LARGEST_PAGE = 1 << 24;
    private static final String NEXT = "next ";

    private final String base;
    private final @Nullable String token;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param token lets the department see what is about its data; null: it is not asked for */
    RemoteLog(URI address, @Nullable String token) {
        String text = address.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.token = token;
    }

    /**
     * Entries about a department's data.
     *
     * @param next place from which to go on
     */
    record Uses(long next, List<Use> uses) {

        Uses {
            uses = List.copyOf(uses);
        }
    }

    /** An entry as the log tells it. */
    record Use(long place, byte[] leaf) {}

    /** The signed head; empty while there is none. */
    Optional<SignedNote> checkpoint() throws IOException {
        byte[] note = get("/checkpoint", LARGEST_NOTE);
        return note == null
                ? Optional.empty()
                : Optional.of(SignedNote.parse(new String(note, StandardCharsets.UTF_8)));
    }

    /**
     * Hashes of a tile.
     *
     * @throws LogMalformed when the log has no such tile
     */
    byte[] tile(Tile tile) throws IOException {
        byte[] hashes = get("/tile/" + tile.path(), Tile.FULL * 32);
        if (hashes == null || hashes.length != tile.width() * 32) {
            throw new LogMalformed("tile");
        }
        return hashes;
    }

    /** What is about a department's data from a place on. */
    Uses uses(String department, long from) throws IOException {
        byte[] page =
                get("/uses/" + URLEncoder.encode(department, StandardCharsets.UTF_8) + "?from=" + from, LARGEST_PAGE);
        if (page == null) {
            throw new IOException("The log does not tell department " + department + " of its data");
        }
        String[] lines = new String(page, StandardCharsets.UTF_8).split("\n", -1);
        List<Use> uses = new ArrayList<>();
        for (int n = 1; n < lines.length - 1; n++) {
            int blank = lines[n].indexOf(' ');
            uses.add(new Use(
                    number(lines[n].substring(0, Math.max(blank, 0))),
                    lines[n].substring(blank + 1).getBytes(StandardCharsets.UTF_8)));
        }
        if (!lines[0].startsWith(NEXT)) {
            throw new LogMalformed("uses");
        }
        return new Uses(number(lines[0].substring(NEXT.length())), uses);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new LogMalformed("number");
        }
        return Long.parseLong(text);
    }

    private byte @Nullable [] get(String path, int largest) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (token != null && path.startsWith("/uses/")) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(largest + 1);
                if (answer.statusCode() == 404) {
                    return null;
                }
                if (answer.statusCode() != 200 || bytes.length > largest) {
                    throw new IOException("The log answered " + answer.statusCode() + " to " + path);
                }
                return bytes;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
