package io.yici.cases;

import static io.yici.sql.SqlTime.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.calendar.WorkingCalendar;
import io.yici.decision.CaseDecisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be so of every case after whatever was done to it. */
record CaseInvariants(
        CaseFiles files,
        CaseClocks clocks,
        Supplements supplements,
        CaseDecisions decisions,
        WorkingCalendar calendar,
        JdbcClient jdbc,
        Clock clock) {

    void nothingIsOverdue() {
        assertThat(jdbc.sql("select count(*) from case_timer where at <= ?")
                        .param(at(clock.instant()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What must be so of every case, wherever it stands. */
    void hold(UUID dossier) {
        CaseFile file = files.now(dossier);
        List<String> states = jdbc.sql("select state from work_item where dossier = ? and state <> 'CLOSED'")
                .param(dossier)
                .query(String.class)
                .list();
        if (file.status().isClosed()) {
            assertThat(states).as("items of %s", file.status()).isEmpty();
            assertThat(count("case_timer", dossier))
                    .as("timers of %s", file.status())
                    .isZero();
            assertThat(count("act_ru_execution", dossier)).isZero();
        } else {
            boolean waits = file.status() == CaseStatus.CORRECTION || file.status() == CaseStatus.SPECIAL_PROCEDURE;
            assertThat(states)
                    .as("items of a case that is %s: %s", file.status(), kinds(dossier))
                    .matches(
                            found -> !found.isEmpty() || file.status().isAcceptance(),
                            "there are some, or records are awaited")
                    .allMatch(state -> state.equals(waits ? "WAITING" : "OPEN"));
            boolean stands = clocks.isStopped(file);
            assertThat(stands).isEqualTo(file.status() == CaseStatus.SPECIAL_PROCEDURE);
            if (!stands) {
                assertThat(clocks.promised(file)
                                .due(LocalDate.now(clock), calendar)
                                .due())
                        .as("I8")
                        .isEqualTo(file.due());
            }
        }
        assertThat(supplements.of(dossier).stream().filter(Supplement::isOpen).count())
                .isLessThanOrEqualTo(1);
        if (file.status() == CaseStatus.REFUSED) {
            assertThat(decisions.reviews(dossier))
                    .as("I6")
                    .anyMatch(review -> review.outcome().equals("refuse"));
        }
        assertThat(count("certificate", dossier)).isEqualTo(file.status() == CaseStatus.GRANTED ? 1 : 0);
    }

    private List<String> kinds(UUID dossier) {
        return jdbc.sql("select kind from case_event where dossier = ? order by position")
                .param(dossier)
                .query(String.class)
                .list();
    }

    private int count(String table, UUID dossier) {
        boolean engine = table.startsWith("act_");
        return jdbc.sql("select count(*) from " + table + " where " + (engine ? "business_key_" : "dossier") + " = ?")
                .param(engine ? dossier.toString() : dossier)
                .query(Integer.class)
                .single();
    }
}
