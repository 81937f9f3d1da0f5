package io.yici.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.Yici;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.testing.Waiting;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness's program is killed while it cosigns: it never forgets what it gave a cosignature for. */
class WitnessKillTest {

    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final TestLog log = new TestLog();
    private final Random random = new Random();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private @Nullable Process process;

    @AfterEach
    void stop() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void whatItCosignedItNeverForgets() throws Exception {
        long cosigned = 0;
        int answered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process running = start();
            long after = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(700));
            Thread killer = new Thread(() -> {
                Waiting.pause(Duration.ofNanos(Math.max(after - System.nanoTime(), 0)));
                running.destroyForcibly();
            });
            killer.start();
            try {
                while (true) {
                    log.to(log.size() + 1 + random.nextInt(3));
                    HttpResponse<String> answer = post(log.request(cosigned));
                    if (answer.statusCode() == 409) {
                        // It kept one whose answer the kill cut off.
                        long kept = Long.parseLong(answer.body().strip());
                        assertThat(kept).as("kept, of %d cosigned", cosigned).isGreaterThan(cosigned);
                        cosigned = kept;
                    } else {
                        assertThat(answer.statusCode()).isEqualTo(200);
                        cosigned = log.size();
                        answered++;
                    }
                }
            } catch (IOException killed) {
                assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            killer.join();
        }
        try (WitnessFolder left = WitnessFolder.open(folder, "witness.mz.example")) {
            long size = left.latest(TestLog.ORIGIN)
                    .map(note -> Checkpoint.parse(note.text()).size())
                    .orElseThrow();
            assertThat(size).isGreaterThanOrEqualTo(cosigned);
        }
        System.out.printf("[kill] %d kills, %d cosignatures, none forgotten%n", KILLS, answered);
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Yici.class.getName(),
                        "witness",
                        "--name",
                        "witness.mz.example",
                        "--folder",
                        folder.toString(),
                        "--log",
                        log.key().toString(),
                        "--listen",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        process = started;
        Waiting.until("the witness listens", Duration.ofMinutes(2), this::listens);
        return started;
    }

    private boolean listens() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private HttpResponse<String> post(String request) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/add-checkpoint"))
                        .POST(BodyPublishers.ofString(request))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
