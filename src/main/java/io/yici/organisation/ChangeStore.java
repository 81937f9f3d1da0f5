package io.yici.organisation;

import static io.yici.sql.SqlTime.at;
import static io.yici.sql.SqlTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code organisation_change}. */
@Repository
class ChangeStore {

    private static final String COLUMNS = "happened_at, changed_by, kind, subject, what, before_values, after_values";
    private static final String SELECT = "select position, " + COLUMNS + " from organisation_change where ";

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position is the table's to give. */
    void insert(OrganisationChange one) {
        jdbc.sql("insert into organisation_change (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        at(one.at()),
                        one.by(),
                        one.kind().name(),
                        one.subject(),
                        one.what().name(),
                        one.before(),
                        one.after()))
                .update();
    }

    Optional<OrganisationChange> find(long position) {
        return jdbc.sql(SELECT + "position = ?")
                .param(position)
                .query(ChangeStore::row)
                .optional();
    }

    /** The latest first, before a position. */
    List<OrganisationChange> before(long position, int limit) {
        return jdbc.sql(SELECT + "position < ? order by position desc limit ?")
                .params(position, limit)
                .query(ChangeStore::row)
                .list();
    }

    /** The latest first. */
    List<OrganisationChange> of(EntryKind kind, String subject, int limit) {
        return jdbc.sql(SELECT + "kind = ? and subject = ? order by position desc limit ?")
                .params(kind.name(), subject, limit)
                .query(ChangeStore::row)
                .list();
    }

    private static OrganisationChange row(ResultSet row, int n) throws SQLException {
        return new OrganisationChange(
                row.getLong("position"),
                instant(row, "happened_at"),
                row.getObject("changed_by", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                OrganisationChange.What.valueOf(row.getString("what")),
                row.getString("before_values"),
                row.getString("after_values"));
    }
}
