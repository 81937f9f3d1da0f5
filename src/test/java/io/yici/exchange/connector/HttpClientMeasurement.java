package io.yici.exchange.connector;

import com.sun.management.OperatingSystemMXBean;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a small question costs in CPU with one or another HTTP client; no test. {@code server} starts a department in a process of its own and
 * prints its address; {@code <client> <address> <threads> <calls>} asks it. The figures are in docs/decisions/http-client.md.
 */
final class HttpClientMeasurement {

    private static final String PERSON = "990106199003070017";

    private HttpClientMeasurement() {}

    private interface Call {
        int once() throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("server")) {
            var departments = SimulatedDepartments.start(SimulatorOptions.fast(Clock.systemUTC()));
            System.out.println(departments.address("ga"));
            Thread.currentThread().join();
        }
        Call call = call(arguments[0], URI.create(arguments[1]));
        int threads = Integer.parseInt(arguments[2]);
        int calls = Integer.parseInt(arguments[3]);
        run(call, threads, calls);
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = machine.getProcessCpuTime();
        long[] times = run(call, threads, calls);
        cpu = machine.getProcessCpuTime() - cpu;
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-10s %.3f ms CPU a call, p50 %.2f ms, p99 %.2f ms%n",
                arguments[0],
                cpu / 1e6 / calls,
                times[calls / 2] / 1e6,
                times[calls * 99 / 100] / 1e6);
        System.exit(0);
    }

    private static long[] run(Call call, int threads, int calls) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        var next = new AtomicInteger();
        long[] times = new long[calls];
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(workers.submit(() -> {
                for (int n = next.getAndIncrement(); n < calls; n = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    if (call.once() == 0) {
                        throw new IOException("no answer");
                    }
                    times[n] = System.nanoTime() - start;
                }
                return null;
            }));
        }
        for (Future<?> worker : running) {
            worker.get();
        }
        workers.shutdown();
        return times;
    }

    private static Call call(String client, URI address) {
        return switch (client) {
            case "connector" -> connector(address);
            case "jdk" -> jdk(address, false);
            case "jdk-async" -> jdk(address, true);
            case "url" -> () -> overUrl(address);
            default -> throw new IllegalArgumentException(client);
        };
    }

    /** All of it: JSON written and read, signed, with deadline. */
    private static Call connector(URI address) {
        var connector = new GatewayConnector(Clock.systemUTC());
        var endpoint = new RegisterEndpoint.Gateway("ga", address, "ga", Duration.ofSeconds(5));
        var purpose = new Purpose("item", "household", "case", "dossier");
        return () -> {
            RegisterAnswer answer = connector.ask(new RegisterQuestion(
                    UUID.randomUUID(), endpoint, "ga_czrk", List.of("czrkxm"), "czrkgmsfhm", PERSON, purpose));
            return answer instanceof RegisterAnswer.Rows ? 1 : 0;
        };
    }

    /** The client alone; the question is made anew and signed, the answer not read. */
    private static Call jdk(URI address, boolean async) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return () -> {
            HttpQuestion signed = question();
            var request = HttpRequest.newBuilder(address.resolve("/gateway/ga_czrk"))
                    .timeout(Duration.ofSeconds(5))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()));
            signed.headers().get().forEach(request::header);
            HttpResponse.BodyHandler<byte[]> whole = HttpResponse.BodyHandlers.ofByteArray();
            return async
                    ? client.sendAsync(request.build(), whole).join().body().length
                    : client.send(request.build(), whole).body().length;
        };
    }

    private static int overUrl(URI address) throws IOException {
        HttpQuestion signed = question();
        var connection =
                (HttpURLConnection) address.resolve("/gateway/ga_czrk").toURL().openConnection();
        connection.setDoOutput(true);
        connection.setReadTimeout(5_000);
        connection.setFixedLengthStreamingMode(signed.body().length);
        signed.headers().get().forEach(connection::setRequestProperty);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(signed.body());
        }
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes().length;
        }
    }

    private static HttpQuestion question() {
        var question = new RegisterQuestion(
                UUID.randomUUID(),
                new RegisterEndpoint.Gateway("ga", URI.create("http://localhost"), "ga", Duration.ofSeconds(5)),
                "ga_czrk",
                List.of("czrkxm"),
                "czrkgmsfhm",
                PERSON,
                new Purpose("item", "household", "case", "dossier"));
        byte[] body = QuestionJson.write(question, 1, 100);
        String timestamp = String.valueOf(Clock.systemUTC().millis());
        String nonce = UUID.randomUUID().toString();
        String signature = GatewaySignature.sign("ga", "POST", "/gateway/ga_czrk", timestamp, nonce, body);
        Map<String, String> headers = Map.of(
                GatewaySignature.TIMESTAMP, timestamp,
                GatewaySignature.NONCE, nonce,
                GatewaySignature.SIGNATURE, signature);
        return HttpQuestion.json(URI.create("http://localhost"), null, body, () -> headers);
    }
}
