package io.yici.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.inbox.SameClerk;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.testing.CanaryScan;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import io.yici.testing.Walk;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Between street and county a case is public for seven days, and anybody may object. */
@ProductTest
@Import(MovingClock.Setup.class)
class PublicityModuleTest {

    private static final String PASSWORD = "yici-demo";
    private static final String REASON = "申请人在邻市另有一套住房，门牌是海棠路九号";
    private static final String CONTACT = "邻居热心人 13911112222";
    private static final String ANSWER = "经核查，所述住房登记在同名的另一人名下";
    private static final Map<String, String> ANSWERS = Map.of(
            "livingNow", "family",
            "area", "any",
            "rooms", "one",
            "phone", "13900000000",
            "declaration", "true");

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    PublicationStore publications;

    @Autowired
    PublicObjectionStore objections;

    @Autowired
    MovingClock clock;

    @Autowired
    DataSource database;

    @Test
    void withoutObjectionTheCaseGoesOnByItself() {
        UUID dossier = publicised();
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.REVIEW);
        Publication publication = running(dossier);
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/publicity?service=public-rental-housing").body())
                .contains("/publicity/" + publication.id(), "白＊＊", "海棠街道");
        HttpResponse<String> page = anybody.get("/publicity/" + publication.id());
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.body())
                .contains("拟登记为公共租赁住房轮候对象", "白＊＊", "990 ＊＊＊＊", "海棠街道", "12329")
                .doesNotContain("白若溪", "990106198412031305", "槐荫里", "13900000000", dossier.toString());
        assertThat(citizen("p17").open("/cases/" + dossier).page())
                .contains("正在公示", "收到公示异议 0 份", "/publicity/" + publication.id());

        // The last day counts whole: six days and a bit later it is still there.
        clock.pass(Duration.ofDays(6));
        Waiting.pause(Duration.ofSeconds(1));
        assertThat(anybody.get("/publicity/" + publication.id()).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofDays(2));
        assertThat(anybody.get("/publicity/" + publication.id()).statusCode()).isEqualTo(410);
        WorkItem approval = awaitItem(dossier, "c05");
        assertThat(approval.activity()).isEqualTo("countyApproval");
        assertThat(publications.find(publication.id()).orElseThrow().facts()).isEmpty();
        decide(approval, "c05", "confirmed");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(citizen("p17").open("/cases/" + dossier).page()).contains("公示已结束", "公示期满");
    }

    @Test
    void objectionsThatAreNotUpheldLeadToTheCounty() {
        UUID dossier = publicised();
        String first = object(new Visitor(port), running(dossier).id(), REASON, CONTACT);
        String second = object(
                new Visitor(port).signIn("p01", PASSWORD), running(dossier).id(), "收入不实", "");
        assertThat(first).isNotEqualTo(second);
        assertThat(state(first)).contains("等待核查").doesNotContain(REASON, CONTACT);
        assertThat(citizen("p17").open("/cases/" + dossier).page())
                .contains("收到公示异议 2 份，已核查 0 份")
                .doesNotContain(REASON, CONTACT, first);
        assertThat(CanaryScan.of(canaries()))
                .satisfies(scan -> assertThat(scan.tables(database)).isEmpty());

        clock.pass(Duration.ofDays(8));
        WorkItem item = awaitItem(dossier, "c04");
        assertThat(item.kind()).isEqualTo(WorkItems.PUBLICITY_OBJECTION);
        Walk clerk = citizen("c04").open("/inbox/" + item.id());
        assertThat(clerk.page()).contains(REASON, CONTACT, "收入不实", "没有留联系方式");
        answer(item, Map.of());
        assertThat(awaitItem(dossier, "c04").isOpen())
                .as("every objection is answered")
                .isTrue();
        answer(item, findings(dossier, "not-upheld"));

        assertThat(state(first)).contains("异议不成立", ANSWER);
        assertThat(state(second)).contains("异议不成立", ANSWER);
        assertThat(citizen("p17").open("/cases/" + dossier).page())
                .contains("收到公示异议 2 份，已核查 2 份", "街道核查了公示异议")
                .doesNotContain(REASON, CONTACT);
        decide(awaitItem(dossier, "c05"), "c05", "confirmed");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void oneThatIsUpheldProposesARefusalThatAnotherClerkConfirms() {
        UUID dossier = publicised();
        String number = object(new Visitor(port), running(dossier).id(), REASON, "");
        clock.pass(Duration.ofDays(8));
        WorkItem item = awaitItem(dossier, "c04");
        answer(item, findings(dossier, "upheld"));

        assertThat(state(number)).contains("异议成立", ANSWER);
        WorkItem refusal = awaitItem(dossier, "c03");
        assertThat(refusal.kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
        assertThat(citizen("c03").open("/inbox/" + refusal.id()).page()).contains(ANSWER);
        assertThatThrownBy(() -> decide(refusal, "c04", "refuse")).isInstanceOf(SameClerk.class);
        decide(refusal, "c03", "refuse");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whoReviewedInTheStreetDoesNotApproveInTheCounty() {
        accounts.register(
                "c-both",
                passwords.encode(PASSWORD),
                Set.of(Role.CLERK),
                Set.of("js-review", "js-approve"),
                new PersonIdentity("左右明", "990106198003070014", null));
        UUID dossier = apply();
        decide(awaitItem(dossier, "c-both"), "c-both", "confirmed");
        clock.pass(Duration.ofDays(8));
        WorkItem approval = awaitItem(dossier, "c05");
        assertThatThrownBy(() -> decide(approval, "c-both", "confirmed")).isInstanceOf(SameClerk.class);
        decide(approval, "c05", "confirmed");
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void whatIsWithdrawnIsNoLongerPublic() {
        UUID dossier = publicised();
        UUID publication = running(dossier).id();
        String number = object(new Visitor(port), publication, REASON, "");
        citizen("p17").open("/cases/" + dossier + "/withdraw").post(Map.of());
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(new Visitor(port).get("/publicity/" + publication).statusCode())
                .isEqualTo(410);
        assertThat(state(number)).contains("不再核查");
    }

    @Test
    void nonsenseIsRefusedInPlainWords() {
        UUID publication = running(publicised()).id();
        String form = "/publicity/" + publication + "/objection";
        Visitor visitor = new Visitor(port);
        visitor.get(form);
        assertThat(visitor.post(form, Map.of("reason", " ")).body()).contains("请写明异议的理由");
        assertThat(visitor.post(form, Map.of("reason", "长".repeat(1_001), "contact", "x".repeat(101)))
                        .body())
                .contains("最多 1,000 个字", "最多 100 个字");
        assertThat(visitor.post("/publicity/objections", Map.of("number", "1")).body())
                .contains("16 位字母和数字");
        assertThat(visitor.get("/publicity/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/publicity?page=-3&service=%27;drop").statusCode())
                .isEqualTo(200);
        Visitor stranger = new Visitor(port);
        stranger.get("/publicity");
        assertThat(objections.ofDossier(
                        publications.find(publication).orElseThrow().dossier()))
                .isEmpty();
        clock.pass(Duration.ofDays(8));
        assertThat(visitor.post(form, Map.of("reason", REASON)).statusCode()).isEqualTo(410);
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        UUID dossier = publicised();
        Visitor visitor = new Visitor(port);
        visitor.get("/publicity/" + running(dossier).id() + "/objection");
        Visitor without = new Visitor(port)
                .cookie("yici-session", String.valueOf(visitor.cookies().get("yici-session")));
        assertThat(without.post("/publicity/" + running(dossier).id() + "/objection", Map.of("reason", REASON))
                        .statusCode())
                .isEqualTo(403);
        assertThat(objections.ofDossier(dossier)).isEmpty();
    }

    private UUID publicised() {
        UUID dossier = apply();
        decide(awaitItem(dossier, "c03"), "c03", "confirmed");
        return dossier;
    }

    private UUID apply() {
        String path = citizen("p17").apply("public-rental-housing", Map.of(), Map.of());
        return UUID.fromString(path.substring("/cases/".length()));
    }

    private Publication running(UUID dossier) {
        return publications.ofDossier(dossier).stream().findFirst().orElseThrow();
    }

    /** Files an objection and gives its number, as its page shows it. */
    private String object(Visitor visitor, UUID publication, String reason, String contact) {
        String form = "/publicity/" + publication + "/objection";
        visitor.get(form);
        String location = visitor.post(form, Map.of("reason", reason, "contact", contact))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Matcher number = Pattern.compile("/publicity/objections/([A-Z2-9]{4}(-[A-Z2-9]{4}){3})")
                .matcher(location);
        assertThat(number.find()).as(location).isTrue();
        return number.group(1);
    }

    private String state(String number) {
        return new Visitor(port).get("/publicity/objections/" + number).body();
    }

    private void answer(WorkItem item, Map<String, String> findings) {
        Map<String, String> fields = new LinkedHashMap<>(findings);
        fields.put("reason", ANSWER);
        Visitor clerk = new Visitor(port).signIn("c04", PASSWORD);
        clerk.get("/inbox/" + item.id());
        clerk.post("/inbox/" + item.id() + "/objections", fields);
    }

    private Map<String, String> findings(UUID dossier, String finding) {
        Map<String, String> findings = new LinkedHashMap<>();
        objections.ofDossier(dossier).forEach(one -> findings.put("finding-" + one.id(), finding));
        return findings;
    }

    private WorkItem awaitItem(UUID dossier, String login) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !items(dossier, login).isEmpty());
        return items(dossier, login).get(0);
    }

    private List<WorkItem> items(UUID dossier, String login) {
        return workItems.open(account(login)).stream()
                .filter(item -> item.dossier().equals(dossier))
                .toList();
    }

    private void decide(WorkItem item, String login, String outcome) {
        workItems.decide(item.id(), account(login), outcome, "已核对");
    }

    private Walk citizen(String login) {
        return new Walk(new Visitor(port).signIn(login, PASSWORD), ANSWERS, Map.of());
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private static Map<String, String> canaries() {
        return Map.of(
                "name of p17", "白若溪",
                "id of p17", "990106198412031305",
                "street of p17", "海棠街道槐荫里",
                "what was objected", REASON,
                "who objected", "13911112222");
    }
}
