package io.yici.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL that waits for the disk at each commit and counts what it does. */
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    BenchDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .start();
        JdbcClient jdbc = client("postgres");
        jdbc.sql("create extension pg_stat_statements").update();
        if (!jdbc.sql("show fsync").query(String.class).single().equals("on")) {
            throw new IllegalStateException("The database does not wait for the disk");
        }
    }

    void create(String name) {
        client("postgres").sql("create database " + name).update();
    }

    String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }

    Map<String, Object> settings(String name) {
        return Map.of(
                "spring.datasource.url", url(name),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
    }

    DataSource database(String name) {
        return postgres.getDatabase("postgres", name);
    }

    private JdbcClient client(String name) {
        return JdbcClient.create(database(name));
    }

    /** What the named database did so far. Commits are told by its sessions only some seconds after they happened: let it rest before. */
    Work work(String name) {
        JdbcClient jdbc = client("postgres");
        return jdbc.sql("select d.xact_commit, coalesce(sum(s.calls), 0), coalesce(sum(s.wal_bytes), 0)"
                        + " from pg_stat_database d left join pg_stat_statements s on s.dbid = d.datid"
                        + " where d.datname = ? group by d.xact_commit")
                .param(name)
                .query((row, n) -> new Work(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** The statements that were executed most often, with how often a case that was. */
    List<String> statements(String name, long cases) {
        return client("postgres")
                .sql("select s.calls, s.total_exec_time, s.query from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                        + " where d.datname = ? order by s.calls desc limit 40")
                .param(name)
                .query((row, n) -> String.format(
                        "%.2f a case, %.3f ms each: %s",
                        (double) row.getLong(1) / cases,
                        row.getDouble(2) / row.getLong(1),
                        row.getString(3).replaceAll("\\s+", " ")))
                .list();
    }

    void forgetStatements() {
        client("postgres").sql("select pg_stat_statements_reset()").query().listOfRows();
    }

    record Work(long commits, long statements, long walBytes) {

        Work since(Work before) {
            return new Work(commits - before.commits, statements - before.statements, walBytes - before.walBytes);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
