package io.yici.bench;

import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one register after the other fail in some way for some seconds, and one department be down from three to six tenths of the time. */
final class SoakFaults implements AutoCloseable {

    static final String DOWN = "zr";

    private static final Map<String, String> OTHERS =
            Map.of("ga_czrk", "ga", "mz_hydj", "mz", "js_gjjgrjc", "gjj", "js_gjjgrdk", "gjj");
    private static final List<Fault> FAULTS = List.of(
            Fault.SLOW,
            Fault.SILENT,
            Fault.DOWN,
            Fault.UNREACHABLE,
            Fault.FLAKY,
            Fault.QUOTA,
            Fault.STALE,
            Fault.OTHER_PERSON,
            Fault.INVALID,
            Fault.EXTRA_FIELD);

    private final SimulatedDepartments departments;
    private final Instant down;
    private final Instant up;
    private final Thread thread = new Thread(this::fail, "soak-faults");
    private final Random random = new Random(2026);
    private volatile boolean stopped;
    private volatile @Nullable Instant returned;
    private int count;

    SoakFaults(SimulatedDepartments departments, Duration time) {
        this.departments = departments;
        Instant begun = Instant.now();
        this.down = begun.plus(time.multipliedBy(3).dividedBy(10));
        this.up = begun.plus(time.multipliedBy(6).dividedBy(10));
        thread.setDaemon(true);
        thread.start();
    }

    /** When the department that was down came back; null before. */
    @Nullable
    Instant returned() {
        return returned;
    }

    boolean isBeforeOutage() {
        return Instant.now().isBefore(down);
    }

    int count() {
        return count;
    }

    private void fail() {
        while (!stopped) {
            Instant now = Instant.now();
            if (now.isAfter(down) && now.isBefore(up)) {
                departments.suffer(DOWN, Fault.DOWN);
            } else if (now.isAfter(up) && returned == null) {
                departments.suffer(DOWN, Fault.UP);
                returned = now;
            }
            failSomewhere();
        }
    }

    private void failSomewhere() {
        String resource = OTHERS.keySet().stream().sorted().toList().get(random.nextInt(OTHERS.size()));
        String department = Objects.requireNonNull(OTHERS.get(resource));
        departments.suffer(department, resource, FAULTS.get(random.nextInt(FAULTS.size())));
        count++;
        pause(500 + random.nextInt(3_000));
        departments.suffer(department, resource, Fault.UP);
        pause(random.nextInt(2_000));
    }

    private void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(stopped ? 0 : millis);
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
