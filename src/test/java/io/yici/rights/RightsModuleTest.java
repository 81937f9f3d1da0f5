package io.yici.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.cases.CaseFile;
import io.yici.cases.OtherPeople;
import io.yici.cases.Submission;
import io.yici.documents.Documents;
import io.yici.inbox.CaseItems;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import io.yici.vault.Vault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people may ask for: a copy of their data, a person to look at a decision, and to be told of a breach. */
@ProductTest
class RightsModuleTest {

    @LocalServerPort
    int port;

    @Autowired
    DataCopy copy;

    @Autowired
    HumanReviews reviews;

    @Autowired
    Breaches breaches;

    @Autowired
    Submission submission;

    @Autowired
    WorkItems items;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Vault vault;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesAPersonAllThatIsHeldAboutThemAndLogsIt() throws IOException {
        CaseFile file = apply("p01");
        long before = exported();
        Map<String, Object> all = copy.of(file.account(), Locale.SIMPLIFIED_CHINESE);
        assertThat(all.keySet())
                .containsExactly("account", "cases", "contacts", "decisions", "letters", "looks", "ratings", "records");
        documents.store(file.id(), "lease", "lease.png", new ByteArrayInputStream(picture()));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        copy.zip(file.account(), all, zipped);
        Map<String, String> unpacked = unpack(zipped.toByteArray());
        assertThat(unpacked.keySet())
                .anyMatch(name -> name.startsWith("files/" + file.number() + "/") && name.endsWith("lease.png"));
        assertThat(unpacked.get("looks.json")).contains("\"entry\"", "housing-fund-rent.eligibility");
        assertThat(unpacked.get("cases.json")).contains(file.number());
        assertThat(unpacked.get("account.json"))
                .contains(accounts.identity(file.account()).personId());
        assertThat(unpacked.get("decisions.json")).contains("eligibility");
        assertThat(exported()).isGreaterThan(before);
    }

    @Test
    void aPersonLooksAtWhatRulesDecidedAndTellsTheApplicant() {
        CaseFile file = apply("p01");
        HumanReview asked = reviews.ask(file.id(), file.account(), "金额好像不对");
        Account clerk = accounts.byLogin("c01").orElseThrow();
        WorkItem item = items.open(clerk).stream()
                .filter(one -> one.dossier().equals(file.id()))
                .findFirst()
                .orElseThrow();
        assertThat(item.kind()).isEqualTo(CaseItems.HUMAN_REVIEW);
        assertThat(jdbc.sql("select due from work_item where id = ?")
                        .param(item.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(asked.due());
        assertThat(reviews.view(asked.id(), clerk).reason()).contains("金额好像不对");
        reviews.answer(asked.id(), clerk, HumanReview.Outcome.STANDS, "按余额计算，没有错");
        HumanReview answered = reviews.ofCase(file.id()).orElseThrow();
        assertThat(answered.outcome()).isEqualTo(HumanReview.Outcome.STANDS);
        assertThat(reviews.answer(answered)).contains("按余额计算，没有错");
        assertThat(letters(file)).contains("human-review-stands");
        assertThat(ledger.entriesOf(file.id()))
                .extracting(entry -> entry.entry().event())
                .contains(LedgerEvent.REVIEW_ASKED, LedgerEvent.DECIDED);
        assertThatThrownBy(() -> reviews.withdraw(file.id(), file.account())).isInstanceOf(HumanReviewClosed.class);
    }

    @Test
    void asksOnceAndForAutomatedDecisionsAlone() {
        CaseFile file = apply("p01");
        reviews.ask(file.id(), file.account(), "");
        assertThatThrownBy(() -> reviews.ask(file.id(), file.account(), "")).isInstanceOf(HumanReviewNotPossible.class);
        reviews.withdraw(file.id(), file.account());
        assertThat(items.find(reviews.ofCase(file.id()).orElseThrow().id().toString()))
                .get()
                .matches(WorkItem::isClosed);
        CaseFile refused = apply("p08");
        Account clerk = accounts.byLogin("c01").orElseThrow();
        WorkItem item = items.open(clerk).stream()
                .filter(one -> one.dossier().equals(refused.id()))
                .findFirst()
                .orElseThrow();
        items.decide(item.id(), clerk, "refuse", "贷款尚未还清");
        assertThatThrownBy(() -> reviews.ask(refused.id(), refused.account(), ""))
                .isInstanceOf(HumanReviewNotPossible.class);
    }

    @Test
    void tellsTheApplicantsOfAffectedCasesOfABreach() {
        CaseFile one = apply("p01");
        CaseFile other = apply("p11");
        Breaches.Affected affected = breaches.affected(
                one.number() + "，" + other.number().toLowerCase(Locale.ROOT) + "\n" + one.number() + " nobody");
        assertThat(affected.unknown()).containsExactly("nobody");
        assertThat(affected.cases()).extracting(CaseFile::id).containsExactly(one.id(), other.id());
        Map<String, String> parts = new TreeMap<>();
        BreachNotice.PARTS.forEach(part -> parts.put(part, "关于" + part));
        breaches.send(
                new BreachNotice(parts),
                affected.cases(),
                accounts.byLogin("a01").orElseThrow().id());
        assertThat(letters(one)).contains("breach");
        assertThat(letters(other)).contains("breach");
        assertThat(breaches.latest().get(0).recipients()).isEqualTo(2);
        assertThat(ledger.entriesOf(one.id()))
                .extracting(entry -> entry.entry().event())
                .contains(LedgerEvent.BREACH_TOLD);
    }

    @Test
    void tellsThoseWhoseRecordsLieInTheCaseWithoutSayingWhoseItIs() {
        CaseFile file = apply("p01");
        Account spouse = accounts.byLogin("p03").orElseThrow();
        for (String person : List.of(accounts.identity(spouse.id()).personId(), "990106198809230142")) {
            ledger.record(LedgerEntry.of(
                            LedgerEvent.PULL, "housing-fund-rent.record.spouseHomes.purpose", "housing-fund-rent")
                    .in(file.id())
                    .departments("zr")
                    .about(vault.pseudonym(person))
                    .requests(List.of(UUID.randomUUID().toString())));
        }
        assertThat(breaches.others(List.of(file))).isEqualTo(new OtherPeople.Found(List.of(spouse.id()), 1));
        Map<String, String> parts = new TreeMap<>();
        BreachNotice.PARTS.forEach(part -> parts.put(part, "关于" + part));
        breaches.send(
                new BreachNotice(parts),
                List.of(file),
                accounts.byLogin("a01").orElseThrow().id());
        String letter = jdbc.sql("select id from notice where dossier = ? and account = ?")
                .params(file.id(), spouse.id())
                .query(UUID.class)
                .single()
                .toString();
        assertThat(walk("p03").open("/messages/" + letter).page())
                .contains("个人信息安全事件告知书", "关于what", "别人办理")
                .doesNotContain(file.number(), String.valueOf(file.queryCode()), "/cases/" + file.id());
        assertThat(walk("p01").open("/cases/" + file.id()).page()).doesNotContain(letter);
        assertThat(walk("p01").open("/messages/" + letter).status()).isEqualTo(404);
    }

    @Test
    void pagesAreForThoseTheyAreFor() {
        CaseFile file = apply("p01");
        Walk mine = walk("p01").open("/rights");
        assertThat(mine.page()).contains("第四十五条", "第二十四条", "第五十条");
        assertThat(mine.open("/rights/reviews").page()).contains(file.number());
        mine.open("/rights/reviews/" + file.id());
        assertThat(mine.page()).contains("开户以来缴存月数");
        mine.post(Map.of("reason", "请再看看"));
        assertThat(mine.page()).contains("等待工作人员复核");
        assertThat(walk("p08").open("/rights/reviews/" + file.id()).status()).isEqualTo(404);
        assertThat(walk("c01").open("/rights").status()).isEqualTo(403);
        assertThat(walk("p01").open("/breaches").status()).isEqualTo(403);
        String item = reviews.ofCase(file.id()).orElseThrow().id().toString();
        assertThat(walk("c01").open("/inbox/" + item).links("/clerk/human-reviews/" + item))
                .hasSize(1);
        assertThat(walk("u01").open("/breaches").page()).contains("补救措施");
    }

    private Walk walk(String login) {
        return new Walk(new Visitor(port).signIn(login, "yici-demo"), Map.of(), Map.of());
    }

    private long exported() {
        return jdbc.sql("select leaf from ledger_leaf").query((row, n) -> row.getBytes("leaf")).list().stream()
                .filter(leaf -> new String(leaf, StandardCharsets.UTF_8).contains("\"event\":\"exported\""))
                .count();
    }

    private List<String> letters(CaseFile file) {
        return jdbc.sql("select kind from notice where dossier = ?")
                .param(file.id())
                .query(String.class)
                .list();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> unpack(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private CaseFile apply(String login) {
        return submission.apply(
                accounts.byLogin(login).orElseThrow().id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }
}
