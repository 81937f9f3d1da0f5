package io.yici.cases;

import io.yici.cases.OpenCases.OfVersion;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts rows of table {@code case_file} that are not closed. */
@Repository
class OpenCaseStore {

    private static final String SQL = """
            select service_version,
                count(*) filter (where status = 'DRAFT') as drafts,
                count(*) filter (where status <> 'DRAFT') as running
            from case_file where service = ? and closed_at is null group by service_version order by service_version desc
            """;

    private final JdbcClient jdbc;

    OpenCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OfVersion> of(String service) {
        return jdbc.sql(SQL)
                .param(service)
                .query((row, n) ->
                        new OfVersion(row.getInt("service_version"), row.getInt("drafts"), row.getInt("running")))
                .list();
    }
}
