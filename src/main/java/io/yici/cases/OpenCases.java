package io.yici.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many drafts and running cases there are of each version of a service. */
@Component
public class OpenCases {

    private static final String SQL = """
            select service_version,
                count(*) filter (where status = 'DRAFT') as drafts,
                count(*) filter (where status <> 'DRAFT') as running
            from case_file where service = ? and closed_at is null group by service_version order by service_version desc
            """;

    private final JdbcClient jdbc;

    public OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version first; versions of which nothing is open are left out. */
    public List<OfVersion> of(String service) {
        return jdbc.sql(SQL)
                .param(service)
                .query((row, n) ->
                        new OfVersion(row.getInt("service_version"), row.getInt("drafts"), row.getInt("running")))
                .list();
    }

    /**
     * What is open of a version.
     *
     * @param drafts begun and not handed in
     * @param running handed in and not closed
     */
    public record OfVersion(int version, int drafts, int running) {}
}
