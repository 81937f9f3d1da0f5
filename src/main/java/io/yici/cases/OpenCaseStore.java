package io.yici.cases;

import static io.yici.sql.SqlTime.instant;

import io.yici.cases.OpenCases.OfVersion;
import io.yici.cases.OpenCases.Running;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is open, and what was decided last, in table {@code case_file}. */
@Repository
class OpenCaseStore {

    private static final String SQL = """
            select service_version,
                count(*) filter (where status = 'DRAFT') as drafts,
                count(*) filter (where status <> 'DRAFT') as running
            from case_file where service = ? and closed_at is null group by service_version order by service_version desc
            """;

    private static final String CLOSED = """
            select id, case_number, service_version, submitted_at, due from case_file
            where service = ? and status in ('GRANTED', 'REFUSED') order by closed_at desc limit ?
            """;

    private final JdbcClient jdbc;

    OpenCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClosedCase> closed(String service, int limit) {
        return jdbc.sql(CLOSED)
                .params(service, limit)
                .query((row, n) -> new ClosedCase(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        row.getInt("service_version"),
                        instant(row, "submitted_at"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    Map<CaseStatus, Integer> running(String service, int version) {
        Map<CaseStatus, Integer> running = new EnumMap<>(CaseStatus.class);
        jdbc.sql("select status, count(*) as cases from case_file where service = ? and service_version = ?"
                        + " and closed_at is null and status <> 'DRAFT' group by status")
                .params(service, version)
                .query((row, n) -> Map.entry(CaseStatus.valueOf(row.getString("status")), row.getInt("cases")))
                .list()
                .forEach(entry -> running.put(entry.getKey(), entry.getValue()));
        return running;
    }

    List<Running> listed(String service, int version) {
        return jdbc.sql("select id, case_number from case_file where service = ? and service_version = ?"
                        + " and closed_at is null and status <> 'DRAFT' order by case_number")
                .params(service, version)
                .query((row, n) -> new Running(row.getObject("id", UUID.class), row.getString("case_number")))
                .list();
    }

    List<OfVersion> of(String service) {
        return jdbc.sql(SQL)
                .param(service)
                .query((row, n) ->
                        new OfVersion(row.getInt("service_version"), row.getInt("drafts"), row.getInt("running")))
                .list();
    }
}
