package io.yici.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code account_group}, read from the group's side. */
@Repository
class ColleagueStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ColleagueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with its login. */
    record Member(UUID id, String login) {}

    /** The accounts in any of the groups, by login. */
    List<Member> members(Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct a.id, a.login from account a join account_group g on g.account = a.id"
                        + " where g.name in (:groups) and a.enabled = true order by a.login limit :most")
                .param("groups", groups)
                .param("most", MOST)
                .query((row, n) -> new Member(row.getObject("id", UUID.class), row.getString("login")))
                .list();
    }
}
