package io.yici.bench;

import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.Services;
import io.yici.exchange.Exchange;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.CanaryScan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database must tell afterwards: I5, nobody is asked who may not be; I11, no personal data in the clear; I12, nothing twice; and nobody lost. */
final class SoakInvariants {

    /** Leaves of the ledger as JSON, one row for each pull and its request. */
    private static final String PULLS = "(select convert_from(leaf, 'UTF8')::jsonb as leaf, dossier from ledger_leaf"
            + " where position('\"event\":\"pull\"' in convert_from(leaf, 'UTF8')) > 0) p";

    /** By what it finds: how many there are of what must not be. */
    private static final Map<String, String> QUERIES = queries();

    private final DataSource database;
    private final JdbcClient jdbc;
    private final ServiceItem item;
    private final Exchange exchange;
    private final SimulatedDepartments departments;

    SoakInvariants(DataSource database, YiciSubject node, SimulatedDepartments departments) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.item = node.bean(Services.class).current("housing-fund-rent").item();
        this.exchange = node.bean(Exchange.class);
        this.departments = departments;
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "I5 pulls without a case",
                "record_request r where attempts > 0 and not exists (select 1 from case_file c where c.id = r.dossier)");
        queries.put(
                "I5 pulls without consent",
                "record_request r where attempts > 0 and not exists (select 1 from consent k where k.dossier = r.dossier and k.state = 'GIVEN'"
                        + " and k.role = case r.role when 'children' then 'applicant' else r.role end and k.answered_at <= r.planned_at)");
        queries.put(
                "I5 pulls for a closed case",
                "record_request r join case_file c on c.id = r.dossier where r.state = 'ANSWERED' and r.answered_at > c.closed_at");
        queries.put("I5 pulls without accessor", PULLS + " where coalesce(p.leaf ->> 'actor', '') = ''");
        queries.put(
                "I12 cases with two runs",
                "(select business_key_ from act_hi_procinst group by business_key_ having count(*) > 1) x");
        queries.put(
                "I12 case numbers given twice",
                "(select case_number from case_file where case_number is not null group by case_number having count(*) > 1) x");
        queries.put(
                "I12 records requested twice",
                "(select dossier, requirement from record_request group by dossier, requirement having count(*) > 1) x");
        queries.put(
                "I12 answers told twice",
                "(select dossier, subject from case_event where kind = 'RECORD_FETCHED' group by dossier, subject having count(*) > 1) x");
        queries.put(
                "I12 answers not entered once in the ledger",
                "(select r.id from record_request r left join (select jsonb_array_elements_text(p.leaf -> 'requests') as request from " + PULLS
                        + ") l on l.request = r.id::text where r.state = 'ANSWERED' group by r.id having count(l.request) <> 1) x");
        queries.put(
                "I12 cases granted without one certificate",
                "(select c.id from case_file c left join certificate k on k.dossier = c.id where c.status = 'GRANTED' group by c.id"
                        + " having count(k.dossier) <> 1) x");
        queries.put("cases that still wait", "case_file where status in ('DRAFT', 'SUBMITTED', 'ACCEPTED')");
        queries.put(
                "cases no clerk sees",
                "case_file c where status = 'REVIEW' and not exists (select 1 from work_item w where w.dossier = c.id and w.state = 'OPEN')");
        queries.put(
                "closed cases whose diagram runs on",
                "act_ru_execution e join act_hi_procinst p on p.proc_inst_id_ = e.proc_inst_id_ join case_file c on c.id::text = p.business_key_"
                        + " where c.status in ('GRANTED', 'REFUSED')");
        return queries;
    }

    /** What is broken, in words; empty when all holds. */
    List<String> broken(int submitted, List<String> people, Path log) throws Exception {
        List<String> broken = new ArrayList<>();
        QUERIES.forEach((what, query) -> expect(what, 0, count(query), broken));
        expect("I12 cases", submitted, count("case_file where case_number is not null"), broken);
        declared(broken);
        expect("I12 answers that no attempt accounts for", 0, unaccounted(), broken);
        for (String department : List.of("ga", "mz", "gjj", SoakFaults.DOWN)) {
            System.out.println(department + " " + departments.calls(department) + ", repeated "
                    + departments.calls(department).repeated());
        }
        Map<String, String> canaries = Map.of(
                "person", people.get(0), "other person", people.get(1), "bank card", "9900000000000001234");
        CanaryScan scan = CanaryScan.of(canaries);
        scan.tables(database).forEach(found -> broken.add("I11 " + found));
        scan.text("log", Files.exists(log) ? Files.readString(log) : "").forEach(found -> broken.add("I11 " + found));
        broken.forEach(System.out::println);
        return broken;
    }

    private static void expect(String what, long expected, long found, List<String> broken) {
        System.out.println(what + ": " + found);
        if (expected != found) {
            broken.add(what + ": " + found);
        }
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** A register may answer a question twice only where the first answer came too late, which was an attempt of its own. */
    private long unaccounted() {
        return jdbc.sql("select id, department, attempts from record_request where asked = 1")
                .query((row, n) -> departments.timesAnswered(row.getString(2), row.getObject(1, UUID.class))
                        > row.getInt(3))
                .list()
                .stream()
                .filter(tooOften -> tooOften)
                .count();
    }

    /** I5: only what the service declares was asked of whom it declares, and of a sample's answers nothing else was kept. */
    private void declared(List<String> broken) {
        List<String> asked = jdbc.sql("select distinct requirement || ' ' || resource from record_request")
                .query(String.class)
                .list();
        Set<String> declared = item.records().values().stream()
                .map(record -> record.name() + " " + record.resource())
                .collect(Collectors.toSet());
        expect("I5 undeclared resources", 0, asked.stream().filter(one -> !declared.contains(one)).count(), broken);
        List<UUID> sample = jdbc.sql("select id from case_file order by id limit 300")
                .query(UUID.class)
                .list();
        long undeclared = sample.stream()
                .flatMap(dossier -> exchange.evidence(dossier).values().stream())
                .filter(evidence -> evidence.rows().stream()
                        .anyMatch(row -> !item.requirement(evidence.requirement())
                                .orElseThrow()
                                .fields()
                                .containsAll(row.keySet())))
                .count();
        expect("I5 undeclared fields kept", 0, undeclared, broken);
    }
}
