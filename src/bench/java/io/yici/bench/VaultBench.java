package io.yici.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.yici.ledger.LedgerMeasure;
import io.yici.vault.VaultMeasure;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** What sealing costs a case in both suites, and what it costs to have the release of a key on record before it happens. */
final class VaultBench {

    private static final int VALUES = 20;
    private static final int BYTES = 400;
    private static final int CASES = 20_000;
    private static final int RELEASES = 1_000;

    private final List<Map<String, Object>> rows = new ArrayList<>();

    void run() throws Exception {
        try (BenchDatabase database = new BenchDatabase();
                HikariDataSource source = new HikariDataSource()) {
            database.create("yici");
            source.setJdbcUrl(database.url("yici"));
            source.setUsername("postgres");
            source.setPassword("postgres");
            Flyway.configure().dataSource(source).load().migrate();
            LedgerMeasure ledger = new LedgerMeasure(source, Files.createTempDirectory("yici-vault"));
            double aes = sealing(new VaultMeasure(source, ledger, "AES"), "AES");
            double gm = sealing(new VaultMeasure(source, ledger, "GM"), "GM");
            double ratio = releases(new VaultMeasure(source, ledger, "AES"));
            new Report("vault").write(rows, Map.of("gm/aes", Report.rounded(gm / aes), "release logged/not", Report.rounded(ratio)));
        }
    }

    private double sealing(VaultMeasure measure, String suite) {
        for (int n = 0; n < CASES; n++) {
            measure.caseInMemory(VALUES, BYTES);
        }
        long begun = System.nanoTime();
        for (int n = 0; n < CASES; n++) {
            measure.caseInMemory(VALUES, BYTES);
        }
        double millis = millis(begun) / CASES;
        row(suite + ": 20 values of 400 bytes sealed and opened, ms a case", millis);
        begun = System.nanoTime();
        for (int n = 0; n < RELEASES; n++) {
            measure.caseInDatabase(0, BYTES);
        }
        double bare = millis(begun) / RELEASES;
        begun = System.nanoTime();
        for (int n = 0; n < RELEASES; n++) {
            measure.caseInDatabase(VALUES, BYTES);
        }
        row(suite + ": a transaction that makes the key alone, ms", bare);
        row(suite + ": the same and seals 20 values, ms", millis(begun) / RELEASES);
        return millis;
    }

    private double releases(VaultMeasure measure) {
        var dossier = measure.caseInDatabase(1, BYTES);
        byte[] sealed = measure.seal(dossier);
        double without = releases(measure, dossier, sealed, false);
        double with = releases(measure, dossier, sealed, true);
        row("a key released, ms", without);
        row("a key released and on record before, ms", with);
        return with / without;
    }

    private static double releases(VaultMeasure measure, UUID dossier, byte[] sealed, boolean logged) {
        for (int n = 0; n < RELEASES; n++) {
            measure.release(dossier, sealed, logged);
        }
        long begun = System.nanoTime();
        for (int n = 0; n < RELEASES; n++) {
            measure.release(dossier, sealed, logged);
        }
        return millis(begun) / RELEASES;
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private void row(String what, double value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("value", Report.rounded(value));
        rows.add(row);
    }
}
