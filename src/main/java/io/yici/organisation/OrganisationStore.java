package io.yici.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code department} and {@code work_group}. */
@Repository
class OrganisationStore {

    private static final String DEPARTMENTS = "select id, name_zh, name_en from department";
    private static final String GROUPS = "select id, department, name_zh, name_en from work_group";

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Department> departments() {
        return jdbc.sql(DEPARTMENTS + " order by id")
                .query(OrganisationStore::department)
                .list();
    }

    Optional<Department> department(String id) {
        return jdbc.sql(DEPARTMENTS + " where id = ?")
                .param(id)
                .query(OrganisationStore::department)
                .optional();
    }

    List<WorkGroup> groups() {
        return jdbc.sql(GROUPS + " order by department, id")
                .query(OrganisationStore::group)
                .list();
    }

    Optional<WorkGroup> group(String id) {
        return jdbc.sql(GROUPS + " where id = ?")
                .param(id)
                .query(OrganisationStore::group)
                .optional();
    }

    void save(Department one) {
        int known = jdbc.sql("update department set name_zh = ?, name_en = ? where id = ?")
                .params(one.chinese(), one.english(), one.id())
                .update();
        if (known == 0) {
            jdbc.sql("insert into department (id, name_zh, name_en) values (?, ?, ?)")
                    .params(one.id(), one.chinese(), one.english())
                    .update();
        }
    }

    void save(WorkGroup one) {
        int known = jdbc.sql("update work_group set department = ?, name_zh = ?, name_en = ? where id = ?")
                .params(one.department(), one.chinese(), one.english(), one.id())
                .update();
        if (known == 0) {
            jdbc.sql("insert into work_group (id, department, name_zh, name_en) values (?, ?, ?, ?)")
                    .params(one.id(), one.department(), one.chinese(), one.english())
                    .update();
        }
    }

    void removeDepartment(String id) {
        jdbc.sql("delete from department where id = ?").param(id).update();
    }

    void removeGroup(String id) {
        jdbc.sql("delete from work_group where id = ?").param(id).update();
    }

    private static Department department(ResultSet row, int n) throws SQLException {
        return new Department(row.getString("id"), row.getString("name_zh"), row.getString("name_en"));
    }

    private static WorkGroup group(ResultSet row, int n) throws SQLException {
        return new WorkGroup(
                row.getString("id"), row.getString("department"), row.getString("name_zh"), row.getString("name_en"));
    }
}
