package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.Submission;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import io.yici.vault.Vault;
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

/** A record that has changed since the application is shown before a clerk's decision is taken, and what was entered stays. */
@ProductTest
class RecheckPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    CaseFiles files;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    Exchange exchange;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDecisionIsAskedForOnceMoreWithBothRecords() {
        CaseFile file = submission.apply(
                accounts.byLogin("p09").orElseThrow().id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
        String item = "/inbox/" + item(file);
        Walk clerk = new Walk(new Visitor(port).signIn("c01", "yici-demo"), Map.of(), Map.of());
        saidOtherwiseDaysAgo(file);
        clerk.open(item);
        assertThat(clerk.page()).doesNotContain("申请人确认时的记录");

        clerk.decide(item, Map.of("outcome", "grant", "reason", "情有可原"));
        assertThat(clerk.page()).contains("有记录在您查看之后发生了变化", "记录有变化", "申请人确认时的记录", "情有可原");
        assertThat(files.of(file.id()).status()).isEqualTo(CaseStatus.REVIEW);

        clerk.decide(item, Map.of("outcome", "grant", "reason", "情有可原"));
        assertThat(files.of(file.id()).status()).isEqualTo(CaseStatus.GRANTED);
    }

    private String item(CaseFile file) {
        return workItems.open(accounts.byLogin("c01").orElseThrow()).stream()
                .filter(one -> one.dossier().equals(file.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Lets the account's register have said days ago that it holds one that says nothing. */
    private void saidOtherwiseDaysAgo(CaseFile file) {
        RecordRequest request = exchange.requests(file.id()).stream()
                .filter(one -> one.requirement().equals("account"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> fact = Map.of("rows", List.of(Map.of("grkhrq", "2020-01-01")));
        byte[] sealed = vault.sealJson(
                file.id(), request.department(), request.requirement(), Map.of("people", 1, "fact", fact));
        jdbc.sql("update record_request set evidence = ?, answered_at = ? where id = ?")
                .params(sealed, Timestamp.from(Instant.now().minus(Duration.ofDays(4))), request.id())
                .update();
    }
}
