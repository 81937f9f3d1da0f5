package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code service_call}. */
@Repository
class ServiceCallStore {

    private static final String COLUMNS = "parent, activity, service, service_version, awaits, state, child, asked_at";

    private final JdbcClient jdbc;

    ServiceCallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ServiceCall one) {
        jdbc.sql("insert into service_call (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        one.parent(),
                        one.activity(),
                        one.service(),
                        one.version(),
                        one.awaits(),
                        one.state().name(),
                        one.child(),
                        at(one.askedAt())))
                .update();
    }

    Optional<ServiceCall> find(UUID parent, String activity) {
        return jdbc.sql("select " + COLUMNS + " from service_call where parent = ? and activity = ?")
                .params(parent, activity)
                .query(ServiceCallStore::row)
                .optional();
    }

    /** Those of a case, in the order they were asked. */
    List<ServiceCall> ofParent(UUID parent) {
        return jdbc.sql("select " + COLUMNS + " from service_call where parent = ? order by asked_at, activity")
                .param(parent)
                .query(ServiceCallStore::row)
                .list();
    }

    Optional<ServiceCall> ofChild(UUID child) {
        return jdbc.sql("select " + COLUMNS + " from service_call where child = ?")
                .param(child)
                .query(ServiceCallStore::row)
                .optional();
    }

    /** Takes those to be started that nobody has taken until then. */
    List<ServiceCall> claim(Instant now, Instant until, int limit) {
        List<ServiceCall> calls = jdbc.sql(
                        "select " + COLUMNS + " from service_call where state = 'ASKED'"
                                + " and (lease_until is null or lease_until < ?) order by asked_at limit ? for update skip locked")
                .params(at(now), limit)
                .query(ServiceCallStore::row)
                .list();
        for (ServiceCall call : calls) {
            jdbc.sql("update service_call set lease_until = ? where parent = ? and activity = ?")
                    .params(at(until), call.parent(), call.activity())
                    .update();
        }
        return calls;
    }

    /** Those whose case has its outcome, which their caller does not know yet. */
    List<ServiceCall> decided(int limit) {
        return jdbc.sql(
                        "select c.parent, c.activity, c.service, c.service_version, c.awaits, c.state, c.child, c.asked_at"
                                + " from service_call c join case_file f on f.id = c.child"
                                + " where c.state = 'CALLED' and f.closed_at is not null order by f.closed_at limit ?")
                .param(limit)
                .query(ServiceCallStore::row)
                .list();
    }

    /** The case was started; says whether it was still to be. */
    boolean called(ServiceCall call, UUID child) {
        return jdbc.sql("update service_call set state = 'CALLED', child = ?, lease_until = null"
                                + " where parent = ? and activity = ? and state = 'ASKED'")
                        .params(child, call.parent(), call.activity())
                        .update()
                == 1;
    }

    /** Says whether it had not ended before. */
    boolean end(ServiceCall call) {
        return jdbc.sql(
                                "update service_call set state = 'ENDED' where parent = ? and activity = ? and state <> 'ENDED'")
                        .params(call.parent(), call.activity())
                        .update()
                == 1;
    }

    private static ServiceCall row(ResultSet row, int n) throws SQLException {
        return new ServiceCall(
                row.getObject("parent", UUID.class),
                row.getString("activity"),
                row.getString("service"),
                row.getInt("service_version"),
                row.getBoolean("awaits"),
                ServiceCall.State.valueOf(row.getString("state")),
                row.getObject("child", UUID.class),
                instant(row, "asked_at"));
    }
}
