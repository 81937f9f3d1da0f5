package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.certificate.CertificateContent;
import io.yici.certificate.CertificateContents;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.inbox.SameClerk;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Demo people apply for public rental housing on the pages, departments are asked over HTTP, and each comes to another end. */
@ProductTest
@Import(MovingClock.Setup.class)
class RentalHousingModuleTest {

    private static final String SERVICE = "public-rental-housing";

    private static final Map<String, String> ANSWERS = Map.of(
            "livingNow", "rented",
            "monthlyRent", "900",
            "area", "any",
            "rooms", "two",
            "phone", "13900000000",
            "declaration", "true");

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Exchange exchange;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkItems workItems;

    @Autowired
    Disputes disputes;

    @Autowired
    Accounts accounts;

    @Autowired
    Outcomes outcomes;

    @Autowired
    CaseVersions versions;

    @Autowired
    CertificateContents contents;

    @Autowired
    SimulatedDepartments departments;

    @Autowired
    MovingClock clock;

    @AfterEach
    void recover() {
        departments.recover();
    }

    @Test
    void aCoupleWhoBothConsentIsEnteredInTheQueue() {
        UUID dossier = apply("p12");
        assertThat(status(dossier)).isEqualTo(CaseStatus.ACCEPTED);
        new WalkingCitizen("p13", port).agreeToAll();
        await(dossier, CaseStatus.REVIEW);

        decide(dossier, "c03", "confirmed");
        afterPublicity(dossier);
        decide(dossier, "c05", "confirmed");

        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(queue(dossier)).matches("B-\\d{14}");
        assertThat(reasons(dossier).get(0)).contains("家庭 3 人", "42000");
    }

    @Test
    void whoEarnsTooMuchIsToldEveryCriterionWithItsSource() {
        UUID dossier = apply("p14");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        assertThat(reasons(dossier)).hasSize(2);
        assertThat(reasons(dossier).get(0)).contains("16320", "4000", "税务部门", "的数据");
        assertThat(reasons(dossier).get(1)).contains("500000", "市场监管部门");

        decide(dossier, "c04", "refuse");

        assertThat(status(dossier)).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whoOwnsADearCarIsProposedToBeRefused() {
        UUID dossier = apply("p15");
        assertThat(reasons(dossier)).singleElement().asString().contains("168000", "公安交管部门");
        assertThat(item(dossier, "c03").kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
    }

    @Test
    void aClerkComparesRegistersWhereTheDecisionHangsOnWhichOneCounts() {
        UUID dossier = apply("p21");
        new WalkingCitizen("p22", port).agreeToAll();
        await(dossier, CaseStatus.REVIEW);
        Dispute differing = disputes.of(dossier).get(0);
        assertThat(differing.kind()).isEqualTo(Dispute.Kind.DIFFERING);
        assertThat(differing.requirement()).isEqualTo("marriage");
        assertThat(differing.fields()).containsExactly("married", "household");
        WorkItem item = item(dossier, "c03");
        assertThat(item.kind()).isEqualTo(WorkItems.DISPUTE);

        workItems.check(item.id(), account("c03"), Map.of("marriage", Dispute.Finding.RECORD_STANDS), "民政部门登记的婚姻为准");

        assertThat(item(dossier, "c04").activity()).as("the marriage counts").isEqualTo("streetReview");
    }

    @Test
    void aClerkLooksAtIncomesThatDiffer() {
        UUID dossier = apply("p16");
        assertThat(item(dossier, "c03").activity()).isEqualTo("checkIncome");
        assertThat(reasons(dossier).get(1)).contains("45600", "3000");

        decide(dossier, "c03", "confirmed");
        assertThatThrownBy(() -> decide(dossier, "c03", "confirmed")).isInstanceOf(SameClerk.class);
        decide(dossier, "c04", "confirmed");
        afterPublicity(dossier);
        decide(dossier, "c05", "confirmed");

        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void whoLivesOnTheAllowanceQueuesInClassA() {
        UUID dossier = apply("p17");
        decide(dossier, "c03", "confirmed");
        afterPublicity(dossier);
        decide(dossier, "c05", "confirmed");
        assertThat(queue(dossier)).startsWith("A-");
    }

    @Test
    void whatTheCountyReturnsIsRefusedByAnotherClerkOnly() {
        UUID dossier = apply("p17");
        decide(dossier, "c03", "returned");
        assertThatThrownBy(() -> decide(dossier, "c03", "refuse")).isInstanceOf(SameClerk.class);
        decide(dossier, "c04", "refuse");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void eachDepartmentIsAskedOnceForEachRecord() {
        departments.resetCalls();
        apply("p15");
        for (String department : List.of("ga", "zr", "jg", "rs", "sj", "sw", "gjj")) {
            assertThat(departments.calls(department).calls()).as(department).isEqualTo(1);
        }
        assertThat(departments.calls("mz").calls()).isEqualTo(2);
    }

    @Test
    void departmentsThatDoNotAnswerAreAskedAgainWhenTheyAreBack() {
        departments.suffer("jg", Fault.DOWN);
        departments.suffer("sw", Fault.UNREACHABLE);
        departments.suffer("sj", Fault.QUOTA);
        departments.suffer("rs", Fault.SILENT);
        UUID dossier = applyWhole("p15");
        assertThat(status(dossier)).isEqualTo(CaseStatus.ACCEPTED);

        departments.recover();

        await(dossier, CaseStatus.REVIEW);
        assertThat(reasons(dossier)).singleElement().asString().contains("168000");
    }

    @Test
    void anAnswerAboutSomebodyElseIsNotTaken() {
        departments.suffer("zr", "zr_bdc", Fault.OTHER_PERSON);
        UUID dossier = applyWhole("p16");
        // Who has no home has no row that could be somebody else's.
        assertThat(request(dossier, "ownHomes").failure()).isNull();
        departments.suffer("sw", "sw_gs", Fault.OTHER_PERSON);
        UUID other = applyWhole("p16");

        assertThat(request(other, "ownIncome").failure()).isEqualTo("subject-mismatch");
        assertThat(status(other)).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void valuesNobodyCanReadHideNoCar() {
        departments.suffer("jg", Fault.INVALID);
        UUID dossier = applyWhole("p15");
        assertThat(item(dossier, "c03").kind())
                .as("a clerk looks; rules do not take it for no car")
                .isEqualTo(WorkItems.DISPUTE);
    }

    private RecordRequest request(UUID dossier, String requirement) {
        return exchange.requests(dossier).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    private UUID applyWhole(String login) {
        Map<String, Object> answers = Map.of(
                "livingNow", "family", "area", "any", "rooms", "one", "phone", "13900000000", "declaration", true);
        return submission
                .apply(
                        account(login).id(),
                        SERVICE,
                        new HashMap<>(answers),
                        UUID.randomUUID().toString())
                .id();
    }

    private UUID apply(String login) {
        Visitor visitor = new Visitor(port).signIn(login, "yici-demo");
        String path = new Walk(visitor, ANSWERS, Map.of()).apply(SERVICE, Map.of(), Map.of());
        return UUID.fromString(path.substring("/cases/".length()));
    }

    private void decide(UUID dossier, String login, String outcome) {
        workItems.decide(item(dossier, login).id(), account(login), outcome, "已核对");
    }

    private void afterPublicity(UUID dossier) {
        clock.pass(Duration.ofDays(8));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> workItems.open(account("c05")).stream()
                        .anyMatch(item -> item.dossier().equals(dossier)));
    }

    private WorkItem item(UUID dossier, String login) {
        return workItems.open(account(login)).stream()
                .filter(item -> item.dossier().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    private String queue(UUID dossier) {
        return contents.of(dossier, "rental-housing-eligibility").lines().stream()
                .filter(line -> line.key().equals("queue"))
                .map(CertificateContent.Line::value)
                .findFirst()
                .orElseThrow();
    }

    private List<String> reasons(UUID dossier) {
        CaseFile file = files.of(dossier);
        return outcomes.of(file, versions.of(file), Locale.SIMPLIFIED_CHINESE).reasons();
    }

    private CaseStatus status(UUID dossier) {
        return files.of(dossier).status();
    }

    private void await(UUID dossier, CaseStatus expected) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> status(dossier) == expected);
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }
}
