package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.Services;
import io.yici.organisation.Accounts;
import io.yici.studio.ShadowRun;
import io.yici.studio.ShadowRun.Compared;
import io.yici.studio.ShadowRun.Verdict;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What other rules would have said of cases that are decided. */
@ProductTest
class ShadowRunModuleTest {

    private static final String SERVICE = "housing-fund-rent";

    @LocalServerPort
    int port;

    @Autowired
    ShadowRun shadow;

    @Autowired
    Services services;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    private CaseFile granted;

    @BeforeEach
    void aCaseThatWasGranted() {
        UUID account = accounts.byLogin("p01").orElseThrow().id();
        granted = submission.apply(
                account, SERVICE, GivenAnswers.rent(), UUID.randomUUID().toString());
        assertThat(granted.status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void theSameRulesSayTheSame() {
        Compared same = of("eligibility.dmn", "no such text", "");
        assertThat(same.verdict()).isEqualTo(Verdict.SAME);
        assertThat(same.missing()).isEmpty();
        assertThat(same.dueBefore()).isNotNull().isEqualTo(same.dueAfter());
    }

    @Test
    void aStricterRuleChangesTheOutcome() {
        Compared other = of("eligibility.dmn", "<text>&gt;= minimumMonths</text>", "<text>&gt;= 900</text>");
        assertThat(other.verdict()).isEqualTo(Verdict.OUTCOME);
        assertThat(other.outcomeBefore()).isEqualTo("grant");
        assertThat(other.outcomeAfter()).isEqualTo("refuse");
    }

    @Test
    void aLongerLimitChangesTheDateAlone() {
        Compared later = of("service.yaml", "promised: { amount: 3,", "promised: { amount: 9,");
        assertThat(later.verdict()).isEqualTo(Verdict.DUE);
    }

    @Test
    void thePageTellsNumbersAndNoPeople() {
        String page = new Visitor(port)
                .signIn("d01", "yici-demo")
                .get("/studio/services/" + SERVICE + "/shadow?n=20")
                .body();
        assertThat(page).contains("相同", "件", "不比较的").doesNotContain("陈安");
        assertThat(new Visitor(port)
                        .signIn("p01", "yici-demo")
                        .get("/studio/services/" + SERVICE + "/shadow?n=20")
                        .statusCode())
                .isEqualTo(403);
    }

    private Compared of(String file, String text, String instead) {
        Map<String, byte[]> files = services.current(SERVICE).folder().files();
        files.computeIfPresent(
                file,
                (path, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace(text, instead)
                        .getBytes(StandardCharsets.UTF_8));
        ServiceFolder changed = ServiceFolder.of(SERVICE, files);
        return shadow
                .of(changed, ServiceDefinition.read(changed, new ArrayList<>()).orElseThrow(), 20)
                .stream()
                .filter(one -> one.number().equals(granted.number()))
                .findFirst()
                .orElseThrow();
    }
}
