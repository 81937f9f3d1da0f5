package io.yici.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases went through, step by step; nothing about whom. */
@Component
public class StepHistory {

    private static final String SQL = """
            select proc_inst_id_, act_id_, start_time_, end_time_ from act_hi_actinst where proc_def_id_ = ?
            order by proc_inst_id_, start_time_, sequence_counter_
            """;

    private final JdbcClient jdbc;

    StepHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives one step after the other, those of a case in order and together, without holding them all.
     *
     * @param definition the engine's id of the definition and version
     */
    @Transactional(readOnly = true)
    public void each(String definition, Consumer<Gone> taker) {
        Numbering numbering = new Numbering();
        try (Stream<Gone> steps = jdbc.sql(SQL)
                .param(definition)
                .query((row, n) -> new Gone(
                        numbering.of(row.getString("proc_inst_id_")),
                        row.getString("act_id_"),
                        row.getTimestamp("start_time_").toInstant(),
                        instant(row.getTimestamp("end_time_"))))
                .stream()) {
            steps.forEach(taker);
        }
    }

    /** The engine writes its times without a zone, in that of the machine. */
    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * A step a case went through, or stands at.
     *
     * @param trace a number for the case within this history, from 1; it leads to no case
     * @param end null while it stands there
     */
    public record Gone(
            int trace, String step, Instant start, @Nullable Instant end) {}

    /** Numbers cases in the order they come. */
    private static final class Numbering {

        private @Nullable String last;
        private int number;

        int of(String instance) {
            if (!instance.equals(last)) {
                last = instance;
                number++;
            }
            return number;
        }
    }
}
