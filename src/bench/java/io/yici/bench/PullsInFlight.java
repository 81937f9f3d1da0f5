package io.yici.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A thousand pulls that wait for registers at the same time, and what they hold in memory. */
final class PullsInFlight {

    private static final int PULLS = 1_000;

    private final YiciSubject yici;
    private final PlainPulls plain;
    private final List<String> people;

    PullsInFlight(YiciSubject yici, PlainPulls plain, List<String> people) {
        this.yici = yici;
        this.plain = plain;
        this.people = people;
    }

    void measure(List<Map<String, Object>> rows, Map<String, Object> ratios) throws Exception {
        // A department is asked over at most 512 connections, so two are asked.
        ExchangeBench.Drafted accounts = new ExchangeBench.Drafted(yici, ExchangeBench.SERVICE);
        ExchangeBench.Drafted homes = new ExchangeBench.Drafted(yici, ExchangeBench.OTHER_SERVICE);
        accounts.prepare(PULLS / 2);
        homes.prepare(PULLS / 2);
        double ours = kilobytes(number -> started(() -> {
            (number % 2 == 0 ? accounts : homes).pull();
            return null;
        }));
        double theirs = kilobytes(number -> plain.later(people.get(number % people.size())));
        rows.add(row("yici", ours));
        rows.add(row("plain client", theirs));
        ratios.put("heap a pull in flight, kB", Report.rounded(ours));
        ratios.put("heap a pull in flight to plain client", Report.rounded(ours / theirs));
    }

    private interface Pull {
        CompletableFuture<?> begin(int number) throws Exception;
    }

    private static CompletableFuture<?> started(Callable<?> pull) {
        CompletableFuture<Object> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        pull.call();
                        done.complete(pull);
                    } catch (Exception failed) {
                        done.completeExceptionally(failed);
                    }
                },
                "in-flight");
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    private static double kilobytes(Pull pull) throws Exception {
        long before = heap();
        List<CompletableFuture<?>> begun = new ArrayList<>();
        try (HoldingServer accounts = new HoldingServer();
                HoldingServer homes = new HoldingServer()) {
            System.setProperty("YICI_REGISTER_GJJ", accounts.address().toString());
            System.setProperty("YICI_REGISTER_ZR", homes.address().toString());
            for (int number = 0; number < PULLS; number++) {
                begun.add(pull.begin(number));
            }
            await(accounts, homes);
            return (heap() - before) / 1024.0 / PULLS;
        } finally {
            // What was in flight breaks off when its server closes.
            for (CompletableFuture<?> one : begun) {
                one.handle((answer, broken) -> broken).get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static void await(HoldingServer... servers) throws IOException, InterruptedException {
        int held = 0;
        for (int i = 0; i < 600 && held < PULLS; i++) {
            Thread.sleep(50);
            held = Arrays.stream(servers).mapToInt(HoldingServer::held).sum();
        }
        if (held < PULLS) {
            throw new IOException("Only " + held + " are in flight");
        }
        Thread.sleep(500);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Map<String, Object> row(String what, double kilobytes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("departmentMillis", "never");
        row.put("clients", PULLS);
        row.put("pulls", PULLS);
        row.put("pullsPerSecond", "");
        row.put("p50OverMillis", "");
        row.put("p99OverMillis", "");
        row.put("jvmCpuMillisPerPull", "");
        row.put("inFlight", PULLS);
        row.put("heapKilobytesPerPull", Report.rounded(kilobytes));
        return row;
    }
}
