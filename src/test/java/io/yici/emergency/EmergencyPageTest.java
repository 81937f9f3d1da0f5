package io.yici.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseFile;
import io.yici.cases.Submission;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LoggedEntry;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A look in an emergency: asked for, agreed to by another, short, logged, told to the citizen and to auditors. */
@ProductTest
class EmergencyPageTest {

    private static final String REASON = "当事人突发疾病，急需联系其家属，医院等待确认身份信息。";

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private CaseFile file;

    @BeforeEach
    void aCase() {
        jdbc.sql("delete from emergency_look").update();
        file = submission.apply(
                accounts.byLogin("p09").orElseThrow().id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, "yici-demo");
    }

    private String ask(Visitor clerk) {
        clerk.get("/clerk/emergencies/new");
        HttpResponse<String> asked = clerk.post(
                "/clerk/emergencies/new", Map.of("number", file.number(), "ground", "life", "reason", REASON));
        assertThat(asked.statusCode()).isBetween(302, 303);
        String address = asked.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/clerk/"));
    }

    @Test
    void isAgreedToByAnotherAndSeenByAll() {
        Visitor clerk = visitor("c09");
        String one = ask(clerk);
        assertThat(clerk.get(one).body()).contains("等待同意", REASON).doesNotContain("查看记录</button>");
        assertThat(clerk.post(one + "/look", Map.of()).statusCode())
                .as("not agreed")
                .isEqualTo(409);
        Visitor auditor = visitor("u01");
        assertThat(auditor.get("/audit").body()).contains("申请紧急查看", "华助安 (c09)");

        Visitor head = visitor("c06");
        assertThat(head.get("/inbox").body()).contains("有 1 项紧急查看等您同意");
        assertThat(head.get(one).body()).contains(REASON, "同意查看");
        head.post(one + "/decision", Map.of("act", "approve"));
        assertThat(head.post(one + "/decision", Map.of("act", "refuse")).statusCode())
                .isEqualTo(409);

        clerk.get(one);
        Waiting.until(
                "the log covers the looks",
                Duration.ofSeconds(30),
                () -> !clerk.post(one + "/look", Map.of()).body().contains("等日志确认"));
        String seen = clerk.post(one + "/look", Map.of()).body();
        assertThat(seen).contains("yi-watermark", "华助安 c09", "住房公积金").doesNotContain("****", "null");
        assertThat(ledger.entriesOf(file.id()).stream()
                        .map(LoggedEntry::entry)
                        .filter(entry -> entry.event() == LedgerEvent.REVEAL)
                        .map(LedgerEntry::purpose))
                .isNotEmpty()
                .containsOnly("break-glass.look");

        Visitor citizen = visitor("p09");
        assertThat(citizen.get("/messages").body()).contains("紧急查看告知书");
        assertThat(citizen.get("/data/looks?kind=looked&dossier=" + file.id()).body())
                .contains("紧急查看", "华助安", "谁同意的", "龚督成", "保护自然人的生命健康", "询问或投诉", "租房提取住房公积金 · " + file.number());
        assertThat(auditor.get("/audit/emergencies").body()).contains(file.number(), "龚督成", "华助安");
    }

    @Test
    void isOverWhenItsTimeIs() {
        Visitor clerk = visitor("c09");
        String one = ask(clerk);
        UUID id = UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
        jdbc.sql("update emergency_look set asked_at = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(31), id)
                .update();
        Visitor head = visitor("c06");
        head.get(one);
        assertThat(head.post(one + "/decision", Map.of("act", "approve")).statusCode())
                .as("lapsed")
                .isEqualTo(409);
        String other = ask(clerk);
        head.post(other + "/decision", Map.of("act", "approve"));
        jdbc.sql("update emergency_look set decided_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(16))
                .update();
        assertThat(clerk.get(other).body()).contains("已结束");
        assertThat(clerk.post(other + "/look", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void wantsAGroundAReasonAndAKnownCaseAndNotEveryHour() {
        Visitor clerk = visitor("c10");
        clerk.get("/clerk/emergencies/new");
        assertThat(clerk.post("/clerk/emergencies/new", Map.of("number", "nothing", "reason", "太短"))
                        .body())
                .contains("没有这个编号的办件", "请选择法律依据", "请把理由写清楚，至少 20 个字", "太短");
        for (int i = 0; i < 5; i++) {
            ask(clerk);
        }
        assertThat(clerk.post(
                                "/clerk/emergencies/new",
                                Map.of("number", file.number(), "ground", "life", "reason", REASON))
                        .statusCode())
                .isEqualTo(429);
    }

    /** Role by act: whoever is not named may do nothing. */
    @Test
    void everyCellOfTheMatrixIsAsMeant() {
        Visitor asker = visitor("c09");
        String one = ask(asker);
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        // The list, the request, agreeing, looking (before it is agreed), what auditors see.
        expected.put("c09", List.of(200, 200, 404, 409, 403));
        expected.put("c10", List.of(200, 404, 404, 404, 403));
        expected.put("c03", List.of(200, 404, 404, 404, 403));
        expected.put("p09", List.of(403, 403, 403, 403, 403));
        expected.put("p01", List.of(403, 403, 403, 403, 403));
        expected.put("o01", List.of(403, 403, 403, 403, 403));
        expected.put("d01", List.of(403, 403, 403, 403, 403));
        expected.put("a01", List.of(403, 403, 403, 403, 403));
        expected.put("u01", List.of(403, 403, 403, 403, 200));
        expected.put("c06", List.of(200, 200, 302, 404, 403));
        expected.forEach((login, cells) -> {
            Visitor who = visitor(login);
            List<Integer> found = List.of(
                    who.get("/clerk/emergencies").statusCode(),
                    who.get(one).statusCode(),
                    who.get("/").statusCode() == 200
                            ? who.post(one + "/decision", Map.of("act", "approve"))
                                    .statusCode()
                            : 0,
                    who.post(one + "/look", Map.of()).statusCode(),
                    who.get("/audit/emergencies").statusCode());
            assertThat(found).as(login).isEqualTo(cells);
        });
        String own = ask(visitor("c06"));
        Visitor head = visitor("c06");
        head.get("/");
        assertThat(head.post(own + "/decision", Map.of("act", "approve")).statusCode())
                .as("one's own")
                .isEqualTo(404);
    }
}
