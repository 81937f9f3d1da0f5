package io.yici.engine;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many cases stand at each step of a diagram, and how long steps took. */
@Component
public class StepTimes {

    private static final String SQL = """
            select act_id_,
                count(*) filter (where end_time_ is null) as standing,
                count(*) filter (where end_time_ is not null) as done,
                percentile_cont(0.5) within group (order by duration_) as half,
                percentile_cont(0.9) within group (order by duration_) as most
            from act_hi_actinst where proc_def_id_ = ? group by act_id_
            """;

    private final JdbcClient jdbc;

    StepTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the step's id; steps no case came to are left out.
     *
     * @param definition the engine's id of the definition and version
     */
    @Transactional(readOnly = true)
    public Map<String, StepTime> of(String definition) {
        Map<String, StepTime> times = new LinkedHashMap<>();
        jdbc.sql(SQL)
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

    private static @Nullable Duration duration(@Nullable Object millis) {
        return millis instanceof Number number ? Duration.ofMillis(number.longValue()) : null;
    }

    /**
     * What is known of a step.
     *
     * @param standing cases that are there now
     * @param done how often it was gone through
     * @param median half of the times it took no longer; null while nobody went through
     * @param ninth nine of ten times it took no longer; null while nobody went through
     */
    public record StepTime(
            int standing,
            int done,
            @Nullable Duration median,
            @Nullable Duration ninth) {}
}
