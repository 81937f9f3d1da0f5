package io.yici.engine;

import io.yici.engine.StepHistory.Gone;
import io.yici.engine.StepTimes.StepTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's table of steps that were gone through. */
@Repository
class StepStore {

    private static final String TIMES = """
            select act_id_,
                count(*) filter (where end_time_ is null) as standing,
                count(*) filter (where end_time_ is not null) as done,
                percentile_cont(0.5) within group (order by duration_) as half,
                percentile_cont(0.9) within group (order by duration_) as most
            from act_hi_actinst where proc_def_id_ = ? group by act_id_
            """;
    private static final String WAYS = """
            select proc_inst_id_, act_id_, start_time_, end_time_ from act_hi_actinst where proc_def_id_ = ?
            order by proc_inst_id_, start_time_, sequence_counter_
            """;

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the step's id. */
    Map<String, StepTime> times(String definition) {
        Map<String, StepTime> times = new LinkedHashMap<>();
        jdbc.sql(TIMES)
                .param(definition)
                .query((row, n) -> Map.entry(
                        row.getString("act_id_"),
                        new StepTime(
                                row.getInt("standing"),
                                row.getInt("done"),
                                duration(row.getObject("half")),
                                duration(row.getObject("most")))))
                .list()
                .forEach(entry -> times.put(entry.getKey(), entry.getValue()));
        return times;
    }

    /** Those of a case in order and together; to be closed. */
    Stream<Gone> ways(String definition) {
        Numbering numbering = new Numbering();
        return jdbc
                .sql(WAYS)
                .param(definition)
                .query((row, n) -> new Gone(
                        numbering.of(row.getString("proc_inst_id_")),
                        row.getString("act_id_"),
                        row.getTimestamp("start_time_").toInstant(),
                        instant(row.getTimestamp("end_time_"))))
                .stream();
    }

    private static @Nullable Duration duration(@Nullable Object millis) {
        return millis instanceof Number number ? Duration.ofMillis(number.longValue()) : null;
    }

    /** The engine writes its times without a zone, in that of the machine. */
    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

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
