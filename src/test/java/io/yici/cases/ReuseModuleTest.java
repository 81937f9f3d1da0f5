package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.cases.web.ProgressRows;
import io.yici.documents.DocumentId;
import io.yici.documents.Documents;
import io.yici.exchange.Consent;
import io.yici.exchange.ConsentNotOpen;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.exchange.Pulling;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Waiting;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records held already are taken over into the next application, while the consent they came by stands. */
@ProductTest
class ReuseModuleTest {

    private static final String FIRST = "housing-fund-rent";
    private static final String NEXT = "public-rental-housing";
    /** The smallest picture there is. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Drafts drafts;

    @Autowired
    ReusableRecords reusable;

    @Autowired
    ConsentWithdrawal withdrawal;

    @Autowired
    Consents consents;

    @Autowired
    Exchange exchange;

    @Autowired
    Pulling pulling;

    @Autowired
    ProgressRows progress;

    @Autowired
    CaseVersions versions;

    @Autowired
    VerifiedProofs verified;

    @Autowired
    Documents documents;

    @Autowired
    Submission submission;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    SimulatedDepartments departments;

    @Autowired
    JdbcClient jdbc;

    private UUID person;

    @AfterEach
    void recover() {
        departments.recover();
    }

    @BeforeEach
    void somebodyNew() {
        person = accounts.byLogin("p02").orElseThrow().id();
        jdbc.sql("update case_file set updated_at = ? where account = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(90))), person)
                .update();
    }

    @Test
    void whatIsHeldIsTakenOverAndNobodyIsAskedForItAgain() {
        CaseFile first = fetched(FIRST, List.of());
        CaseFile next = draft(NEXT);
        Map<String, ReusableRecords.Reusable> held = reusable.of(next);
        assertThat(held.keySet()).as("the same fields, the own records").contains("marriage");
        departments.resetCalls();

        CaseFile taken = fetch(next, List.of("marriage", "ownIncome", "no-such-record"));

        RecordRequest marriage = request(taken.id(), "marriage");
        assertThat(marriage.isReused()).isTrue();
        assertThat(marriage.answeredAt())
                .isEqualTo(request(first.id(), "marriage").answeredAt());
        assertThat(departments.calls("mz").distinct())
                .as("only the allowance is asked for of that department")
                .isEqualTo(1);
        assertThat(marriageFact(taken).get("spouseId"))
                .isNotNull()
                .isEqualTo(marriageFact(first).get("spouseId"));
        assertThat(request(taken.id(), "ownIncome").isReused())
                .as("nobody asked the tax office before")
                .isFalse();
        assertThat(consents.ofRole(taken.id(), "spouse"))
                .as("whom a record taken over names is asked all the same")
                .hasValueSatisfying(consent -> assertThat(consent.state()).isEqualTo(ConsentState.ASKED));
    }

    @Test
    void whatCameByAConsentTakenBackIsNotOfferedAndADraftsRecordsAreForgotten() {
        CaseFile first = fetched(FIRST, List.of());
        Consent given = consents.ofRole(first.id(), "applicant").orElseThrow();

        withdrawal.withdraw(given.id(), person);

        assertThat(exchange.requests(first.id())).isEmpty();
        assertThat(reusable.of(draft(NEXT))).isEmpty();
        assertThatThrownBy(() -> withdrawal.withdraw(given.id(), person)).isInstanceOf(ConsentNotOpen.class);
        fetch(first, List.of());
        assertThat(consents.ofRole(first.id(), "applicant"))
                .hasValueSatisfying(consent -> assertThat(consent.isGiven()).isTrue());
        assertThat(request(first.id(), "marriage").state()).isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void whoTakesBackTheirConsentIsNotSaidToBeAskedAgain() {
        CaseFile first = fetched(FIRST, List.of());
        UUID spouse = accounts.byLogin("p03").orElseThrow().id();
        Consent asked = consents.ofRole(first.id(), "spouse").orElseThrow();
        consents.answer(asked.id(), spouse, true);
        pulling.goOn(first.id());
        Waiting.until(
                "the spouse's homes are there",
                PATIENCE,
                () -> request(first.id(), "spouseHomes").state() == RequestState.ANSWERED);

        withdrawal.withdraw(asked.id(), spouse);

        RecordRequest forgotten = request(first.id(), "spouseHomes");
        assertThat(forgotten.evidence()).isNull();
        assertThat(progress.state(first, versions.of(first), forgotten, exchange.requests(first.id())))
                .isEqualTo("consent");
    }

    @Test
    void nobodyTakesBackSomebodyElsesConsent() {
        CaseFile first = fetched(FIRST, List.of());
        Consent given = consents.ofRole(first.id(), "applicant").orElseThrow();
        UUID other = accounts.byLogin("p01").orElseThrow().id();
        assertThatThrownBy(() -> withdrawal.withdraw(given.id(), other)).isInstanceOf(ConsentNotOpen.class);
    }

    @Test
    void whatIsTooOldIsNotOffered() {
        CaseFile first = fetched(FIRST, List.of());
        jdbc.sql("update record_request set answered_at = ? where dossier = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(4))), first.id())
                .update();
        assertThat(reusable.of(draft(NEXT))).isEmpty();
    }

    @Test
    void aProofFoundTrueStandsForTheSameRecordAgain() {
        departments.suffer("zr", Fault.DOWN);
        person = accounts.byLogin("p10").orElseThrow().id();
        CaseFile first = withoutHomes();
        assertThat(verified.of(first, "ownHomes")).isEmpty();
        UUID document = documents
                .store(first.id(), "ownHomes", "无房证明.png", new ByteArrayInputStream(PNG))
                .value();
        drafts.replace(first.id(), person, "ownHomes", document);
        foundTrue(first);

        CaseFile next = withoutHomes();
        UUID copy = verified.takeOver(next, "ownHomes").orElseThrow();

        assertThat(copy).isNotEqualTo(document);
        assertThat(documents.open(next.id(), new DocumentId(copy))).isEqualTo(PNG);
        assertThat(verified.takeOver(next, "household")).isEmpty();
    }

    /** A draft of somebody whose homes the register does not tell. */
    private CaseFile withoutHomes() {
        CaseFile draft = draft(FIRST);
        drafts.consent(draft.id(), person, List.of());
        pulling.begin(draft.id());
        Waiting.until(
                "the other records are there",
                PATIENCE,
                () -> exchange.requests(draft.id()).stream()
                        .filter(request -> request.state() == RequestState.OPEN)
                        .allMatch(request -> request.attempts() > 0));
        return drafts.own(draft.id(), person);
    }

    /** Submits it, and a clerk finds the proof true. */
    private void foundTrue(CaseFile draft) {
        exchange.requests(draft.id()).stream()
                .filter(request -> request.state() == RequestState.ANSWERED)
                .forEach(request -> drafts.agree(draft.id(), person, request.requirement()));
        drafts.answer(drafts.own(draft.id(), person), GivenAnswers.rent());
        submission.submit(draft.id(), person, submission.review(drafts.own(draft.id(), person)));
        Account clerk = accounts.byLogin("c01").orElseThrow();
        String item = workItems.open(clerk).stream()
                .filter(one -> one.dossier().equals(draft.id()))
                .findFirst()
                .orElseThrow()
                .id();
        workItems.check(item, clerk, Map.of("ownHomes", Dispute.Finding.MATERIAL_PREVAILS), "已核实");
    }

    private Map<String, @Nullable Object> marriageFact(CaseFile file) {
        return Objects.requireNonNull(exchange.evidence(file.id()).get("marriage"))
                .fact();
    }

    private CaseFile fetched(String service, List<String> reuse) {
        return fetch(draft(service), reuse);
    }

    private CaseFile fetch(CaseFile draft, List<String> reuse) {
        drafts.consent(draft.id(), person, reuse);
        pulling.begin(draft.id());
        Waiting.until(
                "the own records are there",
                PATIENCE,
                () -> exchange.requests(draft.id()).stream()
                        .filter(request -> request.role().equals("applicant"))
                        .allMatch(request -> request.state() == RequestState.ANSWERED));
        return drafts.own(draft.id(), person);
    }

    private CaseFile draft(String service) {
        return drafts.begin(person, service, UUID.randomUUID().toString());
    }

    private RecordRequest request(UUID dossier, String requirement) {
        return exchange.requests(dossier).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
    }
}
