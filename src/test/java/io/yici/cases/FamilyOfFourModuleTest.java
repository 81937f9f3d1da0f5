package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.Consent;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LoggedEntry;
import io.yici.organisation.Accounts;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Visitor.Upload;
import io.yici.testing.Waiting;
import io.yici.testing.Walk;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A couple with a daughter of full age and a minor son: each adult is asked once, and answers from their own account. */
@ProductTest
class FamilyOfFourModuleTest {

    private static final Map<String, String> ANSWERS = Map.of(
            "livingNow", "family",
            "area", "any",
            "rooms", "two",
            "phone", "13900000000",
            "declaration", "true");

    @LocalServerPort
    int port;

    @Autowired
    Consents consents;

    @Autowired
    Exchange exchange;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseVersions versions;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Accounts accounts;

    @Autowired
    SimulatedDepartments departments;

    @Autowired
    SubCaseDisclosure disclosure;

    @Autowired
    Ledger ledger;

    @Autowired
    Vault vault;

    @AfterEach
    void recover() {
        departments.recover();
    }

    @Test
    void eachAdultIsAskedOnceAndAllRecordsArePulledOnceWhenAllAgree() {
        departments.resetCalls();
        UUID dossier = apply();
        assertThat(asked(dossier)).containsExactlyInAnyOrder("spouse", "adults");
        assertThat(state(dossier, "adultIncomes")).isEqualTo(RequestState.OPEN);
        assertThat(departments.calls("sw").calls()).isEqualTo(1);

        answer("p20", dossier, "yes");
        await(dossier, "adultIncomes", RequestState.ANSWERED);
        assertThat(state(dossier, "spouseIncome")).isEqualTo(RequestState.OPEN);
        answer("p19", dossier, "yes");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> files.of(dossier).status() == CaseStatus.REVIEW);

        assertThat(asked(dossier)).hasSize(2);
        // Own, spouse's and daughter's income; the four homes of the family.
        assertThat(departments.calls("sw").calls()).isEqualTo(3);
        assertThat(departments.calls("zr").calls()).isEqualTo(4);
        CaseFile file = files.of(dossier);
        assertThat(outcomes.of(file, versions.of(file), Locale.SIMPLIFIED_CHINESE)
                        .reasons())
                .singleElement()
                .asString()
                .contains("家庭 4 人", "3468");
    }

    @Test
    void whereOneDeclinesTheApplicantIsToldWhoAndMayHandInAProof() {
        UUID dossier = apply();
        Walk applicant = walk("p18");
        answer("p19", dossier, "yes");
        answer("p20", dossier, "no");
        Waiting.pause(Duration.ofSeconds(1));

        assertThat(applicant.open("/cases/" + dossier).page())
                .contains("方＊＊", "不同意", "梅＊＊", "已同意", "/records/adultIncomes/upload", "/records/adultHomes/upload")
                .doesNotContain("方亦清", "梅映雪");
        assertThat(state(dossier, "adultHomes")).isEqualTo(RequestState.OPEN);
        for (String record : List.of("adultIncomes", "adultHomes")) {
            Visitor visitor = new Visitor(port).signIn("p18", "yici-demo");
            String path = "/apply/" + dossier + "/records/" + record + "/upload";
            visitor.get(path);
            visitor.postFiles(path, Map.of(), Map.of("proof", new Upload("x.png", png())));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> files.of(dossier).status() == CaseStatus.REVIEW);
        assertThat(state(dossier, "adultIncomes")).isEqualTo(RequestState.REPLACED);
    }

    @Test
    void whatAnotherDepartmentIsShownOfTheFamilyIsEnteredForEachOfThem() {
        UUID dossier = apply();
        answer("p20", dossier, "yes");
        answer("p19", dossier, "yes");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> files.of(dossier).status() == CaseStatus.REVIEW);
        List<String> shows = List.of("ownIncome.total", "spouseIncome.total", "adultIncomes.totalOfAll");

        disclosure.enter(dossier, List.of(asked(dossier, shows)));

        assertThat(ledger.entriesOf(dossier))
                .extracting(LoggedEntry::entry)
                .filteredOn(entry -> entry.event() == LedgerEvent.DISCLOSED)
                .allSatisfy(entry -> assertThat(entry.fields()).contains("zhsd"))
                .extracting(LedgerEntry::subject)
                .containsExactlyInAnyOrder(
                        vault.pseudonym(account("p18").toString()), pseudonym("p19"), pseudonym("p20"));
        assertThat(new Visitor(port)
                        .signIn("p19", "yici-demo")
                        .get("/data/looks?dossier=others")
                        .body())
                .contains("民政部门")
                .doesNotContain(files.of(dossier).number());
    }

    private SubCase asked(UUID dossier, List<String> shows) {
        return new SubCase(
                UUID.randomUUID().toString(),
                dossier,
                "consult",
                1,
                "mz",
                "mz-relief",
                files.of(dossier).number() + "-01",
                shows,
                Instant.EPOCH,
                LocalDate.EPOCH,
                null,
                false,
                SubCase.State.OPEN,
                null,
                null);
    }

    private UUID account(String login) {
        return accounts.byLogin(login).orElseThrow().id();
    }

    /** Of the person, whom departments know by their number. */
    private String pseudonym(String login) {
        return vault.pseudonym(accounts.identity(account(login)).personId());
    }

    @Test
    void whereAProofStandsForTheMarriageTheAdultsAreStillAsked() {
        departments.suffer("mz", "mz_hydj", Fault.DOWN);
        Walk walk = walk("p18");
        walk.open("/services/public-rental-housing/apply").post(Map.of("agree", "true"));
        UUID account = account("p18");
        UUID dossier = consents.ofAccount(account).get(0).dossier();
        String draft = "/apply/" + dossier;
        await(dossier, "household", RequestState.ANSWERED);
        assertThat(asked(dossier)).isEmpty();

        Visitor visitor = new Visitor(port).signIn("p18", "yici-demo");
        visitor.get(draft + "/records/marriage/upload");
        visitor.postFiles(draft + "/records/marriage/upload", Map.of(), Map.of("proof", new Upload("x.png", png())));

        // The spouse is not known to be one, and is asked as one of the adults.
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked(dossier).equals(List.of("adults", "adults")));
        answer("p20", dossier, "yes");
        Waiting.pause(Duration.ofSeconds(1));
        assertThat(state(dossier, "adultIncomes")).as("half of them").isEqualTo(RequestState.OPEN);
        answer("p19", dossier, "yes");
        await(dossier, "adultIncomes", RequestState.ANSWERED);
        assertThat(exchange.evidence(dossier).get("adultIncomes"))
                .satisfies(evidence -> assertThat(evidence.people()).isEqualTo(2));

        // Each finds the own rows among those held, and nobody else's.
        String held = new Visitor(port)
                .signIn("p20", "yici-demo")
                .get("/data/held.json")
                .body();
        assertThat(held).contains("990106200309151341").doesNotContain("990106197706181320");
        // The next application would go on with this draft.
        walk.open("/cases/" + dossier + "/withdraw").post(Map.of());
    }

    private UUID apply() {
        String path = walk("p18").apply("public-rental-housing", Map.of(), Map.of());
        UUID dossier = UUID.fromString(path.substring("/cases/".length()));
        // They are asked once it is known who they are, which nobody waits for.
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked(dossier).size() == 2);
        return dossier;
    }

    private void answer(String login, UUID dossier, String answer) {
        Walk walk = walk(login).open("/data");
        for (String link : walk.links("/data/consents/")) {
            UUID id = UUID.fromString(link.substring("/data/consents/".length()));
            Consent consent = consents.find(id).orElseThrow();
            if (consent.dossier().equals(dossier) && consent.state() == ConsentState.ASKED) {
                walk.open(link).post(Map.of("answer", answer));
            }
        }
    }

    private List<String> asked(UUID dossier) {
        return consents.of(dossier).stream()
                .map(Consent::role)
                .filter(role -> !role.equals("applicant"))
                .toList();
    }

    private void await(UUID dossier, String requirement, RequestState expected) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> state(dossier, requirement) == expected);
    }

    private RequestState state(UUID dossier, String requirement) {
        return exchange.requests(dossier).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst()
                .map(RecordRequest::state)
                .orElseThrow();
    }

    private Walk walk(String login) {
        return new Walk(new Visitor(port).signIn(login, "yici-demo"), ANSWERS, Map.of());
    }

    /** The smallest picture there is. */
    private static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                                .getBytes(StandardCharsets.US_ASCII));
    }
}
