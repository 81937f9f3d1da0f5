package io.yici.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that each do one case after another, for some time. */
final class Load {

    private final int clients;
    private final AtomicInteger next = new AtomicInteger();

    Load(int clients) {
        this.clients = clients;
    }

    /** One case, done when it returns. */
    interface Case {
        void run(int number) throws Exception;
    }

    Result run(Duration time, Case one) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        long cpu = cpu();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        List<Callable<List<Long>>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            all.add(() -> {
                List<Long> took = new ArrayList<>();
                while (System.nanoTime() < end) {
                    long from = System.nanoTime();
                    one.run(next.getAndIncrement());
                    took.add(System.nanoTime() - from);
                }
                return took;
            });
        }
        List<Long> took = new ArrayList<>();
        for (Future<List<Long>> done : executor.invokeAll(all)) {
            took.addAll(done.get());
        }
        executor.shutdown();
        return new Result(
                took.stream().mapToLong(Long::longValue).sorted().toArray(), System.nanoTime() - begun, cpu() - cpu);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /**
     * What came of it.
     *
     * @param sorted how long each case took, in nanoseconds
     * @param cpu of the whole program, simulated departments included
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(long[] sorted, long nanos, long cpu) {

        Result {
            sorted = Arrays.copyOf(sorted, sorted.length);
        }

        int cases() {
            return sorted.length;
        }

        double perSecond() {
            return cases() * 1e9 / nanos;
        }

        double millis(double quantile) {
            return sorted[Math.min(sorted.length - 1, (int) (sorted.length * quantile))] / 1e6;
        }

        double cpuMillis() {
            return cpu / 1e6 / cases();
        }
    }
}
