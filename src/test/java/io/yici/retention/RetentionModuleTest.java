package io.yici.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.Drafts;
import io.yici.cases.Submission;
import io.yici.cases.Withdrawal;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import io.yici.vault.DossierErased;
import io.yici.vault.SealBroken;
import io.yici.vault.Vault;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

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
    Drafts drafts;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    DraftsGivenUp givenUp;

    @Autowired
    PasswordEncoder passwords;

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

    @Test
    void whoClosesTheirAccountIsForgottenWithTheirLastCase() {
        UUID account = accounts.register(
                        "leaver",
                        passwords.encode(PASSWORD),
                        Set.of(Role.CITIZEN),
                        Set.of(),
                        new PersonIdentity("离一", "990106199001010015", null))
                .id();
        UUID draft = drafts.begin(account, "housing-fund-rent").id();
        CaseFile open = submission.apply(
                account,
                "public-rental-housing",
                GivenAnswers.housing(),
                UUID.randomUUID().toString());
        Visitor leaver = visitor("leaver");
        Visitor elsewhere = visitor("leaver");
        assertThat(leaver.get("/account/close").body())
                .contains("还有正在办理的事项", open.number())
                .doesNotContain("我已了解");
        assertThat(leaver.post("/account/close", Map.of("agree", "true")).statusCode())
                .isEqualTo(409);
        withdrawal.withdraw(open.id(), account);
        assertThat(leaver.get("/account/close").body()).contains("1 份草稿", "1 件，依法保存", "我已了解");
        assertThat(leaver.post("/account/close", Map.of()).body()).contains("请先确认");
        assertThat(leaver.post("/account/close", Map.of("agree", "true"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account/closed"));
        assertThat(leaver.get("/account/closed").body()).contains("账号已注销");
        assertThat(elsewhere.get("/cases").statusCode())
                .as("signed out there, too")
                .isEqualTo(303);
        assertThat(accounts.byLogin("leaver")).isEmpty();
        assertThat(accounts.byPersonId("990106199001010015")).isEmpty();
        assertThatExceptionOfType(DossierErased.class)
                .isThrownBy(() -> vault.open(draft, "applicant", "answers", new byte[64]));
        assertThat(accounts.identity(account).name())
                .as("who applied is kept with the case")
                .isEqualTo("离一");

        over(open.id(), Duration.ofDays(60 * 366));
        String list = propose(visitor("a01"));
        Visitor auditor = visitor("u01");
        auditor.get(list);
        auditor.post(list + "/decision", Map.of("approve", "true"));
        Waiting.until("destroyed", PATIENCE, () -> state(list) == DestructionList.State.DONE);
        assertThatExceptionOfType(DossierErased.class).isThrownBy(() -> accounts.identity(account));
        assertThat(ledger.entriesOf(account))
                .extracting(logged -> logged.entry().event())
                .contains(LedgerEvent.ERASED);
    }

    @Test
    void draftsThatWereGivenUpGoWithoutAList() {
        UUID account = accounts.byLogin("p02").orElseThrow().id();
        UUID old = givenUp(account, Duration.ofDays(91));
        UUID recent = givenUp(account, Duration.ofDays(89));
        assertThat(givenUp.destroy()).isFalse();
        assertThatExceptionOfType(DossierErased.class)
                .isThrownBy(() -> vault.open(old, "applicant", "answers", new byte[64]));
        assertThatExceptionOfType(SealBroken.class)
                .as("its key is still there")
                .isThrownBy(() -> vault.open(recent, "applicant", "answers", new byte[64]));
        Visitor applicant = visitor("p02");
        assertThat(applicant.get("/cases").statusCode()).isEqualTo(200);
        assertThat(applicant.post("/rights/copy", Map.of()).statusCode()).isEqualTo(200);
    }

    private UUID givenUp(UUID account, Duration ago) {
        UUID draft = drafts.begin(account, "housing-fund-rent").id();
        withdrawal.withdraw(draft, account);
        over(draft, ago);
        return draft;
    }

    private void over(UUID dossier, Duration ago) {
        jdbc.sql("update case_file set closed_at = ? where id = ?")
                .params(Timestamp.from(Instant.now().minus(ago)), dossier)
                .update();
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
        over(file.id(), ago);
        return file;
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }
}
