package io.yici.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.Submission;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import io.yici.vault.DossierErased;
import io.yici.vault.Vault;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a closed case whose time is over to keys that are gone, as the people who do it see it. */
@ProductTest
class RetentionModuleTest {

    private static final String PASSWORD = "yici-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Autowired
    DestructionStore store;

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoPeopleDestroyWhatNeedNotBeKeptAnyLonger() {
        CaseFile over = closed(Duration.ofDays(11 * 366));
        CaseFile wanted = closed(Duration.ofDays(11 * 366));
        CaseFile recent = closed(Duration.ofDays(9 * 365));
        Visitor administrator = visitor("a01");
        String list = propose(administrator);
        assertThat(administrator.get(list).body())
                .contains(over.number(), wanted.number())
                .doesNotContain(recent.number(), "核准并销毁");
        assertThat(administrator
                        .post(list + "/decision", Map.of("approve", "true"))
                        .statusCode())
                .as("who drew it up does not approve it")
                .isEqualTo(403);
        administrator.post(list + "/keep", Map.of("dossier", wanted.id().toString(), "why", "dispute"));
        Visitor auditor = visitor("u01");
        assertThat(auditor.get(list).body()).contains("核准并销毁", "留存：复核、复议或者诉讼未结");
        assertThat(auditor.post(list + "/decision", Map.of("approve", "true")).statusCode())
                .isEqualTo(302);
        Waiting.until("destroyed", PATIENCE, () -> state(list) == DestructionList.State.DONE);
        assertErased(over);
        assertThat(administrator
                        .post(list + "/keep", Map.of("dossier", over.id().toString(), "why", "audit"))
                        .statusCode())
                .as("too late")
                .isEqualTo(409);
        assertThat(visitor("p01").get("/cases/" + wanted.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedListMayBeDrawnUpAgain() {
        CaseFile over = closed(Duration.ofDays(12 * 366));
        Visitor administrator = visitor("a01");
        String list = propose(administrator);
        Visitor auditor = visitor("u01");
        auditor.get(list);
        auditor.post(list + "/decision", Map.of("approve", "false"));
        assertThat(state(list)).isEqualTo(DestructionList.State.REFUSED);
        String again = propose(administrator);
        assertThat(administrator.get(again).body()).contains(over.number());
        assertThat(auditor.post("/retention", Map.of()).statusCode())
                .as("an auditor draws up none")
                .isEqualTo(403);
    }

    /** What was sealed opens for nobody; the pages that list the case still come, and the log keeps its entries. */
    private void assertErased(CaseFile over) {
        assertThat(jdbc.sql("select wrapped from vault_key where dossier = ?")
                        .param(over.id())
                        .query((row, number) -> row.getBytes("wrapped") == null)
                        .single())
                .isTrue();
        assertThatExceptionOfType(DossierErased.class)
                .isThrownBy(() -> vault.open(over.id(), "ga", "ga_czrk", new byte[64]));
        assertThat(ledger.entriesOf(over.id()))
                .extracting(logged -> logged.entry().event())
                .contains(LedgerEvent.PULL, LedgerEvent.ERASED);
        Visitor applicant = visitor("p01");
        for (String path : List.of("/cases", "/messages", "/data")) {
            assertThat(applicant.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(applicant.post("/rights/copy", Map.of()).statusCode())
                .as("a copy of what is left")
                .isEqualTo(200);
        HttpResponse<String> gone = applicant.get("/cases/" + over.id());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("销毁");
        for (String path : List.of("/inbox", "/inbox?view=done")) {
            assertThat(visitor("c01").get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private String propose(Visitor administrator) {
        administrator.get("/retention");
        HttpResponse<String> proposed = administrator.post("/retention", Map.of());
        assertThat(proposed.statusCode()).isEqualTo(302);
        return proposed.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private DestructionList.State state(String list) {
        return store.find(UUID.fromString(list.substring(list.lastIndexOf('/') + 1)))
                .orElseThrow()
                .state();
    }

    private CaseFile closed(Duration ago) {
        CaseFile file = submission.apply(
                accounts.byLogin("p01").orElseThrow().id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
        assertThat(file.status()).isEqualTo(CaseStatus.GRANTED);
        jdbc.sql("update case_file set closed_at = ? where id = ?")
                .params(Timestamp.from(Instant.now().minus(ago)), file.id())
                .update();
        return file;
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }
}
