package io.yici.ledger;

import io.yici.ledger.tlog.AddCheckpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks to witnesses over HTTP (C2SP tlog-witness); believes nothing. */
final class WitnessClient {

    private static final int LARGEST_ANSWER = 16 * 1024;

    private final Duration patience;
    private final HttpClient client;

    WitnessClient(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * What a witness answered.
     *
     * @param status 0 where it did not
     */
    record Answer(int status, String body) {

        static final Answer NONE = new Answer(0, "");
    }

    private static URI address(LogWitness witness) {
        String prefix = witness.address().toString();
        return URI.create(
                (prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + "/add-checkpoint");
    }

    /** Asks for a cosignature; may be interrupted. */
    Answer ask(LogWitness witness, AddCheckpoint request) throws InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address(witness))
                .timeout(patience)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(request.toString()))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(post, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return new Answer(
                        answer.statusCode(), new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (IOException silent) {
            return Answer.NONE;
        }
    }
}
