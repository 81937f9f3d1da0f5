package io.yici.organisation;

import static io.yici.sql.SqlTime.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code account_substitute}. */
@Repository
class SubstituteStore {

    private static final String COLUMNS = "id, account, substitute, from_day, to_day, set_by";

    private final JdbcClient jdbc;

    SubstituteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Substitution one, Instant now) {
        jdbc.sql("insert into account_substitute (" + COLUMNS + ", set_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.account(), one.substitute(), one.fromDay(), one.toDay(), one.setBy(), at(now))
                .update();
    }

    boolean delete(UUID id, UUID account) {
        return jdbc.sql("delete from account_substitute where id = ? and account = ?")
                        .params(id, account)
                        .update()
                == 1;
    }

    /** What ends on that day or later. */
    List<Substitution> ofAccount(UUID account, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from account_substitute where account = ? and to_day >= ?"
                        + " order by from_day, id")
                .params(account, day)
                .query(SubstituteStore::row)
                .list();
    }

    Set<UUID> absent(UUID substitute, LocalDate day) {
        return jdbc.sql("select account from account_substitute where substitute = ? and from_day <= ? and to_day >= ?")
                .params(substitute, day, day)
                .query(UUID.class)
                .set();
    }

    private static Substitution row(ResultSet row, int n) throws SQLException {
        return new Substitution(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("substitute", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("set_by", UUID.class));
    }
}
