package io.yici.cases;

import static io.yici.sql.SqlTime.instant;

import io.yici.cases.OpenCases.OfVersion;
import java.time.LocalDate;
import java.util.List;
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

    List<OfVersion> of(String service) {
        return jdbc.sql(SQL)
                .param(service)
                .query((row, n) ->
                        new OfVersion(row.getInt("service_version"), row.getInt("drafts"), row.getInt("running")))
                .list();
    }
}
