package io.yici.bench;

import io.yici.simulator.SimulatedDepartments;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks each second how often the department that was down is asked, and when the last case that waited for it went on. */
final class SoakWatch implements AutoCloseable {

    private final SimulatedDepartments departments;
    private final SoakFaults faults;
    private final JdbcClient jdbc;
    private final List<Long> before = new ArrayList<>();
    private final List<Long> after = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "soak-watch");
    private volatile boolean stopped;
    private long waitedAtReturn = -1;
    private volatile @Nullable Duration drained;

    SoakWatch(SimulatedDepartments departments, SoakFaults faults, JdbcClient jdbc) {
        this.departments = departments;
        this.faults = faults;
        this.jdbc = jdbc;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        long last = departments.calls(SoakFaults.DOWN).calls();
        for (int second = 0; !stopped; second++) {
            pause();
            long now = departments.calls(SoakFaults.DOWN).calls();
            Instant returned = faults.returned();
            if (faults.isBeforeOutage()) {
                before.add(now - last);
            } else if (returned != null) {
                after.add(now - last);
                looksAtThoseWhoWait(returned);
            }
            last = now;
            if (second % 30 == 0) {
                System.out.println(second + " s: " + open() + " cases wait, " + faults.count() + " faults so far");
            }
        }
    }

    private void looksAtThoseWhoWait(Instant returned) {
        if (drained != null) {
            return;
        }
        long waiting = jdbc.sql("select count(*) from case_file c where c.status in ('SUBMITTED', 'ACCEPTED') and c.submitted_at < ?")
                .param(Timestamp.from(returned))
                .query(Long.class)
                .single();
        waitedAtReturn = waitedAtReturn < 0 ? waiting : waitedAtReturn;
        drained = waiting == 0 ? Duration.between(returned, Instant.now()) : null;
    }

    private long open() {
        return count("case_file where status in ('DRAFT', 'SUBMITTED', 'ACCEPTED')");
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** Until no case waits for a record any more. */
    void awaitRest(Duration longest) {
        Instant end = Instant.now().plus(longest);
        while ((open() > 0 || drained == null) && Instant.now().isBefore(end)) {
            pause();
        }
        stopped = true;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    void report(Map<String, Object> row, Duration rest) throws InterruptedException {
        thread.join(5_000);
        Duration took = drained;
        row.put("faults", faults.count());
        row.put("pullsAskedAgain", count("record_request where attempts > 1"));
        row.put("casesWithClerks", count("case_file where status = 'REVIEW'"));
        row.put("callsPerSecondBefore", Report.rounded(mean(before)));
        row.put("waitedAtReturn", waitedAtReturn);
        row.put("secondsUntilAllWentOn", took == null ? "never" : took.toSeconds());
        row.put("mostCallsInASecondAfter", after.stream().mapToLong(Long::longValue).max().orElse(0));
        row.put("callsPerSecondMinuteAfter", Report.rounded(mean(after.subList(0, Math.min(60, after.size())))));
        row.put("secondsToRestAtEnd", rest.toSeconds());
    }

    private static double mean(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    @Override
    public void close() {
        stopped = true;
    }
}
