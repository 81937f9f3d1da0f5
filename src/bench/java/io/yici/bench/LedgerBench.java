package io.yici.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.yici.ledger.LedgerMeasure;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** How fast the log grows on a PostgreSQL that waits for the disk, what a proof costs in a large tree, and what the log adds to a case. */
final class LedgerBench {

    private static final int APPENDS = Integer.getInteger("bench.appends", 400_000);
    private static final int BATCH = Integer.getInteger("bench.batch", 500);
    private static final long LEAVES = Long.getLong("bench.leaves", 10_000_000L);
    private static final int PROOFS = 2_000;

    /** Entries that a case of seven records leaves. */
    private static final int OF_A_CASE = 12;

    private final List<Map<String, Object>> rows = new ArrayList<>();

    void run() throws Exception {
        try (BenchDatabase database = new BenchDatabase();
                HikariDataSource source = new HikariDataSource()) {
            database.create("yici");
            source.setJdbcUrl(database.url("yici"));
            source.setUsername("postgres");
            source.setPassword("postgres");
            Flyway.configure().dataSource(source).load().migrate();
            LedgerMeasure measure =
                    new LedgerMeasure(source, Files.createTempDirectory("yici-ledger"));
            appends(measure);
            cases(measure, database);
            proofs(measure);
            new Report("ledger").write(rows, Map.of());
        }
    }

    private void appends(LedgerMeasure measure) {
        measure.record(BATCH, BATCH);
        measure.sequence();
        long begun = System.nanoTime();
        measure.record(APPENDS, BATCH);
        row("written to the outbox, entries a second", APPENDS / seconds(begun));
        begun = System.nanoTime();
        measure.sequence();
        row("put in sequence and signed, entries a second", APPENDS / seconds(begun));
        begun = System.nanoTime();
        measure.check();
        row("checked against the tree, entries a second", APPENDS / seconds(begun));
    }

    private void cases(LedgerMeasure measure, BenchDatabase database) throws InterruptedException {
        int cases = 2_000;
        Thread.sleep(1_500);
        BenchDatabase.Work before = database.work("yici");
        long begun = System.nanoTime();
        for (int n = 0; n < cases; n++) {
            measure.recordInOneTransaction(OF_A_CASE);
        }
        row("of a case within its transaction, ms", 1_000 * seconds(begun) / cases);
        begun = System.nanoTime();
        measure.sequence();
        row("of a case afterwards, ms", 1_000 * seconds(begun) / cases);
        Thread.sleep(1_500);
        BenchDatabase.Work work = database.work("yici").since(before);
        row("of a case, bytes of WAL", (double) work.walBytes() / cases);
    }

    private void proofs(LedgerMeasure measure) {
        long begun = System.nanoTime();
        measure.growTo(LEAVES);
        row("leaves of the tree", (double) LEAVES);
        row("tree made, seconds", seconds(begun));
        measure.proofs(PROOFS / 10);
        LedgerMeasure.Times times = measure.proofs(PROOFS);
        row("proof made p50, ms", times.made50());
        row("proof made p99, ms", times.made99());
        row("proof checked p50, ms", times.checked50());
        row("proof checked p99, ms", times.checked99());
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void row(String what, double value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("value", Report.rounded(value));
        rows.add(row);
        System.out.println(what + ": " + Report.rounded(value));
    }
}
