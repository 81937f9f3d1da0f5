package io.yici.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the clerks' list and, with the same work, the engine's own tables. */
final class InboxRowsSql {

    static final int GROUPS = 200;

    private static final List<String> TABLES = List.of("work_item", "act_ru_task", "act_ru_identitylink");

    private static final String ITEMS = """
            insert into work_item (id, dossier, activity, kind, work_group, service, case_number, query_code, state, opened_at, due,
                yellow_from, stopped, district, applicant_type, waits_for, limit_unit, clerk)
            select 'item-' || n, gen_random_uuid(), 'step' || n % 6, (array['review', 'dispute', 'proposed-refusal', 'intake'])[1 + n % 4],
                'g' || hash % 200, 'service' || hash / 200 % 20,
                '11990000MB00000355300000000000' || hash % 9 || '20260301' || lpad(n::text, 7, '0'),
                upper(lpad(to_hex(hash), 8, 'K')) || 'X', 'OPEN', timestamptz '2026-03-01' + (hash / 7 % 2000000) * interval '1 second',
                current_date + (hash / 11 % 60) - 1, current_date + (hash / 11 % 60) - 4, hash / 13 % 25 = 0,
                lpad((hash / 17 % 500)::text, 6, '9'), case when hash / 19 % 5 = 0 then 'ORGANISATION' else 'PERSON' end,
                case when hash / 23 % 10 = 0 then 'd' || hash / 29 % 15 else '' end, 'working',
                case when hash / 31 % 20 = 0 then gen_random_uuid() end
            from (select n, abs(hashint4(n)) as hash from generate_series(:from, :to) n) rows
            """;
    private static final String TASKS = """
            insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_)
            select 'item-' || n, 1, 'step', 50, now(), current_date + (abs(hashint4(n)) / 11 % 60) - 1, 1 from generate_series(:from, :to) n
            """;
    private static final String LINKS = """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'link-' || n, 1, 'g' || abs(hashint4(n)) % 200, 'candidate', 'item-' || n from generate_series(:from, :to) n
            """;

    private final JdbcClient jdbc;
    private int rows;

    InboxRowsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Indexes are made once all rows are there, which takes minutes less. */
    void fillTo(int wanted) {
        List<String> indexes = new ArrayList<>();
        for (String table : TABLES) {
            jdbc.sql("select indexname, indexdef from pg_indexes where tablename = ? and indexname not in"
                            + " (select conname from pg_constraint)")
                    .param(table)
                    .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(index -> {
                        jdbc.sql("drop index " + index.getKey()).update();
                        indexes.add(index.getValue());
                    });
        }
        for (String sql : List.of(ITEMS, TASKS, LINKS)) {
            jdbc.sql(sql).param("from", rows + 1).param("to", wanted).update();
        }
        indexes.forEach(index -> jdbc.sql(index).update());
        rows = wanted;
        TABLES.forEach(table -> jdbc.sql("vacuum analyze " + table).update());
        jdbc.sql("checkpoint").update();
    }
}
