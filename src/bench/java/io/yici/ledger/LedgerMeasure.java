package io.yici.ledger;

import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogProof;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log's own parts on a database, for its benchmark. */
public final class LedgerMeasure {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int CHUNK = 1 << 16;

    private final LogStore store;
    private final OutboxLedger ledger;
    private final EntriesAtOnce atOnce;
    private final Sequencer sequencer;
    private final LogAudit audit;
    private final TransparencyLog log;
    private final TransactionTemplate transaction;

    public LedgerMeasure(DataSource source, Path data) {
        JdbcClient jdbc = JdbcClient.create(source);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        store = new LogStore(jdbc, new JdbcTemplate(source));
        LogKey key = new LogKey(new LogSettings("yici.example/log", Duration.ofSeconds(1), null, false), data);
        ledger = new OutboxLedger(new LedgerStore(jdbc), CLOCK);
        atOnce = new EntriesAtOnce(source, new LedgerStore(jdbc), CLOCK);
        sequencer = new Sequencer(store, key, transactions, CLOCK);
        WitnessStore witnesses = new WitnessStore(jdbc);
        CheckStore checks = new CheckStore(jdbc);
        audit = new LogAudit(
                store, checks, witnesses, key, new LogCheckSettings(Duration.ZERO, 10_000), transactions, CLOCK);
        log = new TransparencyLog(store, key, new LogWitnesses(List.of(), 0), witnesses, checks);
    }

    /** Times in milliseconds. */
    public record Times(double made50, double made99, double checked50, double checked99) {}

    /** Writes entries, so many in a transaction. */
    public void record(int entries, int batch) {
        for (int done = 0; done < entries; done += batch) {
            recordInOneTransaction(batch);
        }
    }

    /** Writes one entry and commits it, as the release of a key does. */
    public void recordAtOnce() {
        atOnce.record(LedgerEntry.of(LedgerEvent.KEY_RELEASED, "vault.open", "pipl.51").in(UUID.randomUUID()));
    }

    public void recordInOneTransaction(int entries) {
        UUID dossier = UUID.randomUUID();
        List<LedgerEntry> all = IntStream.range(0, entries)
                .mapToObj(n -> LedgerEntry.of(LedgerEvent.PULL, "housing-fund-rent.marriage", "housing-fund-rent.basis")
                        .in(dossier)
                        .departments("mz")
                        .fields(List.of("certNumMan", "opType", "registrationDate"))
                        .requests(List.of(UUID.randomUUID().toString())))
                .toList();
        transaction.executeWithoutResult(status -> ledger.record(all));
    }

    /** Puts all that waits in sequence. */
    public void sequence() {
        while (!store.waiting(1).isEmpty()) {
            sequencer.run();
        }
    }

    /** Checks the tables once. */
    public void check() {
        boolean more = true;
        while (more) {
            more = audit.slice();
        }
    }

    /** Makes the tree as large as that, without rows of entries. */
    public void growTo(long leaves) {
        for (long size = store.head().size(); size < leaves; size = store.head().size()) {
            long from = size;
            int more = (int) Math.min(CHUNK, leaves - from);
            transaction.executeWithoutResult(status -> {
                List<Hash> hashes = new ArrayList<>(more);
                for (long place = from; place < from + more; place++) {
                    hashes.add(Hash.ofLeaf(leaf(place)));
                }
                new LogTree(store).append(from, hashes);
                store.grow(from + more);
            });
        }
        sequencer.run();
    }

    private static byte[] leaf(long place) {
        return ByteBuffer.allocate(Long.BYTES).putLong(place).array();
    }

    /** Makes and checks proofs of entries here and there. */
    public Times proofs(int times) {
        Random random = new Random(1);
        long size = store.head().size();
        double[] made = new double[times];
        double[] checked = new double[times];
        for (int n = 0; n < times; n++) {
            // The first entries are of other measurements.
            long place = size / 2 + (long) (random.nextDouble() * (size / 2.0));
            long begun = System.nanoTime();
            LogProof proof = log.proof(place).orElseThrow();
            made[n] = (System.nanoTime() - begun) / 1e6;
            begun = System.nanoTime();
            proof.verify(leaf(place), log.key(), List.of());
            checked[n] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(made);
        Arrays.sort(checked);
        return new Times(made[times / 2], made[times * 99 / 100], checked[times / 2], checked[times * 99 / 100]);
    }
}
