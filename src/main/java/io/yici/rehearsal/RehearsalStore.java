package io.yici.rehearsal;

import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the cases of a rehearsal: whatever table was empty before the first is emptied. H2 in memory only. */
@Component
@Profile(Rehearsal.PROFILE)
class RehearsalStore {

    /** The log only grows, and what is published stays. */
    private static final List<String> KEPT = List.of("ledger_", "act_re_", "act_ge_", "service_version", "flyway_");

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalStore.class);
    private static final int ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private List<String> tables = List.of();

    RehearsalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks which tables are empty; once, before the first case. */
    void begin() {
        tables = jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> KEPT.stream().noneMatch(table.toLowerCase(Locale.ROOT)::startsWith))
                .filter(table -> count(table) == 0)
                .sorted()
                .toList();
    }

    /** Forgets all cases; what still works on one of them finds it gone. */
    void forgetCases() {
        jdbc.sql("set referential_integrity false").update();
        tables.forEach(this::empty);
        jdbc.sql("set referential_integrity true").update();
    }

    private void empty(String table) {
        for (int more = ATTEMPTS; more > 0; more--) {
            try {
                jdbc.sql("delete from " + table).update();
                return;
            } catch (ConcurrencyFailureException held) {
                LOG.debug("{} is held by a case that goes on", table, held);
            }
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
