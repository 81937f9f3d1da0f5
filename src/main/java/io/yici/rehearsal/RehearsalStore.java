package io.yici.rehearsal;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instantOrNull;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Timers, publicity that is over, and records that are given up. */
    private static final String DUE = """
            select at from case_timer
            union all select ends_at as at from publication where state = 'RUNNING'
            union all select give_up_at as at from record_request where state = 'OPEN' and give_up_at is not null
            """;

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

    /** The next moment after one, and not after another, at which something of a case falls due. */
    Optional<Instant> nextDue(Instant after, Instant until) {
        return jdbc.sql("select min(at) as at from (" + DUE + ") t where at > ? and at <= ?")
                .params(at(after), at(until))
                .query((row, n) -> Optional.ofNullable(instantOrNull(row, "at")))
                .single();
    }

    /** Whether something has fallen due and was not carried out. */
    boolean isDue(Instant now) {
        return jdbc.sql("select count(*) from (" + DUE + ") t where at <= ?")
                        .param(at(now))
                        .query(Long.class)
                        .single()
                > 0;
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
