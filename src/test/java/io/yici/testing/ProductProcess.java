package io.yici.testing;

import io.yici.simulator.SimulatedDepartments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged product as a process of its own, in its own folder, that can be killed and started again on what it left. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Path jar;
    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;

    /** @param environment settings besides the port, as environment variables */
    public ProductProcess(Path jar, Path folder, Map<String, String> environment) {
        this.jar = jar.toAbsolutePath();
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.port = freePort();
    }

    /** The jar under test, which the build names when it has packaged it. */
    public static Path jar() {
        return Path.of(System.getProperty("yici.jar", "target/yici.jar"));
    }

    public int port() {
        return port;
    }

    /** Starts and waits until the front page answers. */
    public void start() {
        List<String> command = new ArrayList<>();
        command.add(java());
        // Quick to start on a busy machine; what is proved does not depend on it.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-jar", unpacked(jar).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        // A case that no test knows of would be counted with theirs.
        builder.environment().put("YICI_SIMULATOR_CANARY", "false");
        for (String department : SimulatedDepartments.DEPARTMENTS) {
            String name = "YICI_SIMULATOR_DEPARTMENTS_" + department.toUpperCase(Locale.ROOT);
            builder.environment().put(name + "_PORT", "0");
            builder.environment().put(name + "_LEAST", "0ms");
            builder.environment().put(name + "_MOST", "0ms");
        }
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitFrontPage(process);
    }

    /** The same product, unpacked by its own means: a jar within a jar is most of the time a start takes. */
    private static synchronized Path unpacked(Path jar) {
        Path into = jar.resolveSibling("unpacked-" + ProcessHandle.current().pid());
        Path unpacked = into.resolve(String.valueOf(jar.getFileName()));
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        try {
            Process process = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            into.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError("The product cannot be unpacked");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return unpacked;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Kills it as the kernel would: no hook runs, nothing is flushed. */
    public void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroyForcibly();
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The process survives SIGKILL");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        process = null;
    }

    @Override
    public void close() {
        kill();
    }

    /** What it printed. */
    public Path log() {
        return folder.resolve("product.log");
    }

    private void awaitFrontPage(Process started) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .timeout(Duration.ofSeconds(30))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && started.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
            Waiting.pause(Duration.ofMillis(100));
        }
        throw new AssertionError("The product did not start:\n" + tail());
    }

    private String tail() {
        try {
            String all = Files.readString(log());
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
