package io.yici.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.yici.sql.KilledFileDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A program that writes entries and puts them in sequence until it is killed; says which entries are committed. */
public final class KilledLog {

    private KilledLog() {}

    /** The log's parts on a database. */
    record Parts(LogStore store, CheckStore checks, OutboxLedger ledger, Sequencer sequencer, LogAudit audit) {}

    /** As the product begins: with what a killed process left taken back. */
    static HikariDataSource source(String url, String user) throws SQLException {
        if (url.startsWith("jdbc:h2:")) {
            KilledFileDatabase.mend(url, user, user);
        }
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(user);
        return source;
    }

    static Parts parts(DataSource source, Path data) {
        Clock clock = Clock.systemUTC();
        JdbcClient jdbc = JdbcClient.create(source);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        LogStore store = new LogStore(jdbc, new JdbcTemplate(source));
        CheckStore checks = new CheckStore(jdbc);
        LogKey key = new LogKey(new LogSettings("yici.example/log", Duration.ofSeconds(1), null, false), data);
        LogAudit audit = new LogAudit(
                store,
                checks,
                new WitnessStore(jdbc),
                key,
                new LogCheckSettings(Duration.ZERO, 1_000_000),
                transactions,
                clock);
        OutboxLedger ledger = new OutboxLedger(new LedgerStore(jdbc), clock);
        return new Parts(store, checks, ledger, new Sequencer(store, key, transactions, clock), audit);
    }

    /** Arguments: address and user of the database, folder of the key. */
    public static void main(String[] arguments) throws SQLException {
        HikariDataSource source = source(arguments[0], arguments[1]);
        Flyway.configure().dataSource(source).load().migrate();
        Parts parts = parts(source, Path.of(arguments[2]));
        Thread sequencing = new Thread(() -> {
            while (true) {
                parts.sequencer().run();
            }
        });
        sequencing.setDaemon(true);
        sequencing.start();
        write(parts.ledger(), new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    private static void write(OutboxLedger ledger, TransactionTemplate transaction) {
        Random random = new Random();
        while (true) {
            UUID dossier = UUID.randomUUID();
            int entries = 1 + random.nextInt(40);
            transaction.executeWithoutResult(status -> ledger.record(IntStream.range(0, entries)
                    .mapToObj(n -> LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "service")
                            .in(dossier)
                            .requests(List.of("request-" + n)))
                    .toList()));
            System.out.println(dossier + " " + entries);
        }
    }
}
