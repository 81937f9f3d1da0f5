package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of cases that came to their end: each did once, with all its traces. */
final class FinishedCases {

    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([0-9a-f]{64})\"");

    private final JdbcClient jdbc;

    FinishedCases(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    String status(UUID dossier) {
        return jdbc.sql("select status from case_file where id = ?")
                .param(dossier)
                .query(String.class)
                .single();
    }

    void assertFinishedOnce(UUID dossier, CaseStatus expected) {
        assertThat(status(dossier)).isEqualTo(expected.name());
        assertThat(count("case_file where case_number is not null and id = ?", dossier))
                .isEqualTo(1);
        assertThat(count("certificate where dossier = ?", dossier))
                .as("certificates")
                .isEqualTo(expected == CaseStatus.GRANTED ? 1 : 0);
        assertThat(happenings(dossier, "SUBMITTED")).isEqualTo(1);
        assertThat(happenings(dossier, expected.name())).isEqualTo(1);
        assertRanOnce(dossier);
        assertEachRecordAnsweredOnce(dossier);
    }

    /** Nothing of any case is left halfway, and no two share a number. */
    void assertNothingHalfway() {
        assertThat(count("case_file where status = 'SUBMITTED'")).isZero();
        assertThat(count("act_ru_execution")).isZero();
        assertThat(count("work_item where state = 'OPEN'")).isZero();
        assertThat(count("(select case_number from case_file where case_number is not null"
                        + " group by case_number having count(*) > 1) twice"))
                .isZero();
    }

    private void assertRanOnce(UUID dossier) {
        String key = dossier.toString();
        assertThat(count("act_hi_procinst where business_key_ = ?", key))
                .as("runs of the diagram")
                .isEqualTo(1);
        assertThat(count("act_hi_procinst where business_key_ = ? and end_time_ is not null", key))
                .isEqualTo(1);
    }

    private void assertEachRecordAnsweredOnce(UUID dossier) {
        assertThat(count("record_request where state = 'OPEN' and dossier = ?", dossier))
                .isZero();
        List<String> leaves = jdbc.sql("select leaf from ledger_leaf where dossier = ?")
                .param(dossier)
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
        List<UUID> answered = jdbc.sql("select id from record_request where state = 'ANSWERED' and dossier = ?")
                .param(dossier)
                .query(UUID.class)
                .list();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(5);
        for (UUID request : answered) {
            List<String> about = leaves.stream()
                    .filter(leaf -> leaf.contains(request.toString()))
                    .map(FinishedCases::subject)
                    .toList();
            assertThat(about)
                    .as("the ledger tells each person whom an answer is about of it once")
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
        assertThat(happenings(dossier, "RECORD_FETCHED")).isEqualTo(answered.size());
    }

    private static String subject(String leaf) {
        Matcher found = SUBJECT.matcher(leaf);
        return found.find() ? found.group(1) : "nobody";
    }

    private int happenings(UUID dossier, String kind) {
        return count("case_event where dossier = ? and kind = ?", dossier, kind);
    }

    private int count(String what, Object... parameters) {
        return jdbc.sql("select count(*) from " + what)
                .params(List.of(parameters))
                .query(Integer.class)
                .single();
    }
}
