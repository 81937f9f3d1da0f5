package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.Submission;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogReceipt;
import io.yici.ledger.LooksFile;
import io.yici.ledger.TransparencyLog;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen sees every look with its proof and asks about it; who looks where nothing is theirs is refused, and the auditor knows. */
@ProductTest
class LooksPageTest {

    private static final Pattern RECEIPT = Pattern.compile("/data/looks/(\\d+)/receipt.txt");

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFiles files;

    @Autowired
    Ledger ledger;

    @Autowired
    TransparencyLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LookStore looks;

    @Autowired
    Kinship kinship;

    @Autowired
    Alarms alarms;

    @Autowired
    Vault vault;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Watermark watermark;

    @Autowired
    Clock clock;

    private CaseFile refusedByRules() {
        return submission.apply(
                account("p09").id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private String item(CaseFile file) {
        return jdbc.sql("select id from work_item where dossier = ?")
                .param(file.id())
                .query(String.class)
                .single();
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signIn(login, "yici-demo");
    }

    @Test
    void aViewIsFoundWithItsProofAndAskedAbout() {
        CaseFile file = refusedByRules();
        visitor("c01").get("/inbox/" + item(file));
        Visitor citizen = visitor("p09");
        String address = "/data/looks?kind=looked&dossier=" + file.id();
        Waiting.until(
                "proof",
                Duration.ofSeconds(30),
                () -> RECEIPT.matcher(citizen.get(address).body()).find());
        String page = citizen.get(address).body();
        assertThat(page)
                .contains("谁看过我的数据", "审查办件", "经办人员", "《住房公积金管理条例》", file.number())
                .doesNotContain("秦简");
        Matcher receipt = RECEIPT.matcher(page);
        assertThat(receipt.find()).isTrue();
        String text = citizen.get(receipt.group()).body();
        assertThat(LogReceipt.check(text, log.key(), log.witnessKeys())
                        .entry()
                        .entry()
                        .event())
                .isEqualTo(LedgerEvent.VIEW);
        String whole = citizen.get("/data/looks/looks.json").body();
        assertThat(LooksFile.verify(whole, log.key()).valid()).isTrue();
        assertThat(LooksFile.verify(whole.replaceFirst("view", "pull"), log.key())
                        .firstBad())
                .isNotNull();
        assertThat(citizen.get("/data/looks?kind=pulled").body()).contains("调取", "住房公积金");
        assertThat(visitor("p01").get(receipt.group()).statusCode())
                .as("another's look")
                .isEqualTo(404);

        String ask = "/data/looks/" + receipt.group(1) + "/ask";
        citizen.get(ask);
        assertThat(citizen.post(ask, Map.of("words", "")).body()).contains("请写明您想问什么");
        citizen.post(ask, Map.of("kind", "complaint", "words", "为什么要看我的记录？"));
        assertThat(citizen.get(address).body()).contains("为什么要看我的记录？", "审计人员会在这里答复");
        Visitor auditor = visitor("u01");
        Matcher question = Pattern.compile("/audit/questions/[0-9a-f-]{36}")
                .matcher(auditor.get("/audit/questions").body());
        assertThat(question.find()).isTrue();
        assertThat(auditor.get(question.group()).body()).contains("为什么要看我的记录？");
        auditor.post(question.group(), Map.of("answer", "是为了审查您的申请。"));
        assertThat(citizen.get(address).body()).contains("是为了审查您的申请。");
    }

    @Test
    void whoOpensAnothersCaseIsRefusedAndTheAuditorKnows() {
        CaseFile file = refusedByRules();
        assertThat(visitor("c09").get("/inbox/" + item(file)).statusCode()).isEqualTo(404);
        assertThat(ledger.entriesOf(file.id()))
                .anyMatch(logged -> logged.entry().event() == LedgerEvent.REFUSED);
        Visitor auditor = visitor("u01");
        String page = auditor.get("/audit").body();
        assertThat(page).contains("打开不归自己办理的办件", "华助安 (c09)");
        Alarm alarm = alarms.open().stream()
                .filter(one -> file.id().equals(one.dossier()))
                .findFirst()
                .orElseThrow();
        String one = "/audit/alarms/" + alarm.id();
        assertThat(auditor.get(one).body()).contains(file.number());
        assertThat(auditor.post(one, Map.of("state", "CLOSED")).body()).contains("请写明核查的情况");
        auditor.post(one, Map.of("state", "CLOSED", "note", "已与本人核实"));
        assertThat(auditor.get(one).body()).contains("已与本人核实", "已处理");
        Waiting.until(
                "the entry has its place",
                Duration.ofSeconds(30),
                () -> auditor.get("/audit/entries?event=alarm-handled").body().contains("audit.alarm.refused"));
        assertThat(auditor.get("/audit/figures").body()).contains("按部门");
        for (String path : List.of("/audit", "/audit/entries", "/audit/questions", one)) {
            assertThat(visitor("a01").get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor("c01").get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void whoLooksAtTooManyCasesIsLockedUntilSomebodyAllowsItAgain() {
        CaseFile file = refusedByRules();
        Account clerk = account("c16");
        LookGuard guard = guard(3, List.of("p09"));
        for (int i = 0; i < 4; i++) {
            looks.add(new LookStore.Look(clerk.id(), UUID.randomUUID(), clock.instant()));
        }
        assertThatThrownBy(() -> guard.looks(clerk, file.id())).isInstanceOf(LooksLocked.class);
        assertThat(looks.isLocked(clerk.id())).isTrue();
        assertThatThrownBy(() -> guard.looks(clerk, file.id())).isInstanceOf(LooksLocked.class);
        assertThat(alarms.open()).anyMatch(alarm -> alarm.rule().equals("rate"));
        Visitor keeper = visitor("a01");
        assertThat(keeper.get("/audit/locks").body()).contains("c16");
        keeper.post("/audit/locks/" + clerk.id(), Map.of());
        assertThat(looks.isLocked(clerk.id())).isFalse();
        guard.looks(clerk, file.id());
        assertThat(alarms.open())
                .anyMatch(alarm -> alarm.rule().equals("canary") && file.id().equals(alarm.dossier()));
    }

    private LookGuard guard(int views, List<String> canaries) {
        GuardSettings settings = new GuardSettings(
                views,
                Duration.ofMinutes(10),
                LocalTime.of(0, 1),
                LocalTime.of(23, 59),
                Duration.ofDays(1),
                canaries,
                List.of());
        return new LookGuard(looks, kinship, alarms, files, accounts, ledger, vault, calendar, settings, clock);
    }

    @Test
    void aCopiedTextAndAnExportTellWhoMadeThem() {
        CaseFile file = refusedByRules();
        Visitor clerk = visitor("c01");
        String page = clerk.get("/inbox/" + item(file)).body();
        assertThat(page).contains("yi-watermark", "秦简 c01");
        List<Watermark.Mark> marks = Watermark.read(page);
        assertThat(marks).isNotEmpty();
        Instant at = marks.get(0).at();
        assertThat(at).isBetween(clock.instant().minusSeconds(180), clock.instant());
        assertThat(Watermark.read(
                        "abc\u200B\u200C" + watermark.hidden(account("c02").id()) + "\u200Bxyz"))
                .hasSize(1);
        assertThat(Watermark.read("nothing \u200B here")).isEmpty();
        assertThat(clerk.get("/clerk/export.csv?view=todo").statusCode())
                .as("no export without purpose")
                .isEqualTo(303);
        String csv = clerk.get("/clerk/export.csv?view=todo&purpose=report").body();
        Visitor auditor = visitor("u01");
        auditor.get("/audit/mark");
        assertThat(auditor.post("/audit/mark", Map.of("text", csv)).body()).contains("秦简 (c01)");
        assertThat(auditor.post("/audit/mark", Map.of("text", "nothing")).body())
                .contains("没有找到水印");
    }

    @Test
    void aSpouseSeesThatTheirRecordWasPulledAndNotWhoseCaseItIs() {
        Account citizen = account("p03");
        CaseFile file = refusedByRules();
        ledger.record(io.yici.ledger.LedgerEntry.of(
                        LedgerEvent.PULL, "housing-fund-rent.record.spouseHomes.purpose", "housing-fund-rent.basis")
                .in(file.id())
                .departments("zr")
                .by(vault.pseudonym(account("p09").id().toString()))
                .about(vault.pseudonym(accounts.identity(citizen.id()).personId()))
                .requests(List.of(UUID.randomUUID().toString())));
        String page = visitor("p03").get("/data/looks?dossier=others").body();
        assertThat(page).contains("别人的办件", "另一人申请").doesNotContain(file.number());
    }
}
