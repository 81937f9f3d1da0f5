package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.yici.exchange.Exchange;
import io.yici.exchange.Pulling;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.inbox.Recheck;
import io.yici.inbox.RecordsChanged;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Waiting;
import io.yici.vault.Vault;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Records that do not come, come late, changed meanwhile, or differ between registers. */
@ProductTest
class RecordTroubleModuleTest {

    private static final String SERVICE = "housing-fund-rent";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Submission submission;

    @Autowired
    Drafts drafts;

    @Autowired
    CaseFiles files;

    @Autowired
    Disputes disputes;

    @Autowired
    Exchange exchange;

    @Autowired
    Pulling pulling;

    @Autowired
    WorkItems workItems;

    @Autowired
    Recheck recheck;

    @Autowired
    OtherRegisters others;

    @Autowired
    Accounts accounts;

    @Autowired
    SimulatedDepartments departments;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void recover() {
        departments.recover();
    }

    @Test
    void nobodyWaitsForPeopleWhomOnlyARecordThatWasGivenUpNames() {
        departments.suffer("ga", "ga_czrk", Fault.OTHER_PERSON);
        departments.suffer("mz", "mz_hydj", Fault.OTHER_PERSON);
        CaseFile file = apply("p02");
        Waiting.until("the clerk is asked", PATIENCE, () -> status(file.id()) == CaseStatus.REVIEW);
        Waiting.until("nothing is waited for", PATIENCE, () -> exchange.isSettled(file.id()));
        assertThat(request(file.id(), "spouseHomes").state()).isEqualTo(RequestState.NOT_NEEDED);
        assertThat(request(file.id(), "childrenHomes").state()).isEqualTo(RequestState.NOT_NEEDED);
    }

    @Test
    void whatNobodyCanReadIsShownToAClerkBeforeRulesTakeItForNothing() {
        departments.suffer("gjj", Fault.INVALID);
        CaseFile file = apply("p01");
        Waiting.until("the clerk is asked", PATIENCE, () -> status(file.id()) == CaseStatus.REVIEW);
        Dispute unreadable = disputes.of(file.id()).get(0);
        assertThat(unreadable.kind()).isEqualTo(Dispute.Kind.UNREADABLE);
        assertThat(unreadable.requirement()).isEqualTo("account");
        assertThat(unreadable.fields()).contains("grjcye", "zrzhzt").doesNotContain("zjh");
        check(file, "stands");
        assertThat(workItem(file).kind())
                .as("rules that see nothing refuse nobody without a clerk")
                .isEqualTo(WorkItems.PROPOSED_REFUSAL);
    }

    @Test
    void aRecordThatArrivesAfterItWasGivenUpIsComparedByTheClerk() {
        departments.suffer("zr", Fault.DOWN);
        CaseFile file = apply("p10");
        assertThat(file.status()).isEqualTo(CaseStatus.ACCEPTED);
        Waiting.until("alone", PATIENCE, () -> request(file.id(), "spouseHomes").state() == RequestState.NOT_NEEDED);
        giveUpNow(file.id());
        Waiting.until("the clerk is asked", PATIENCE, () -> status(file.id()) == CaseStatus.REVIEW);
        assertThat(request(file.id(), "ownHomes").state()).isEqualTo(RequestState.GIVEN_UP);
        departments.suffer("zr", Fault.UP);
        askNow(file.id());
        Waiting.until(
                "the record arrives late",
                PATIENCE,
                () -> request(file.id(), "ownHomes").state() == RequestState.ANSWERED);
        check(file, "stands");
        Waiting.until("the department's record counts", PATIENCE, () -> status(file.id()) == CaseStatus.GRANTED);
    }

    @Test
    void anAnswerTooOldIsAskedAgainAndAChangeGoesToAClerk() {
        Account applicant = account("p01");
        CaseFile draft = reviewed(applicant);
        changeAndAge(draft.id(), "account");
        String hash = submission.review(drafts.own(draft.id(), applicant.id()));
        CaseFile file = submission.submit(draft.id(), applicant.id(), hash);
        assertThat(file.status()).isEqualTo(CaseStatus.REVIEW);
        assertThat(disputes.of(file.id())).extracting(Dispute::kind).containsExactly(Dispute.Kind.CHANGED);
        RecordRequest again = request(file.id(), "account");
        assertThat(again.asked()).isEqualTo(2);
        assertThat(again.questionId(0)).isNotEqualTo(again.id());
        check(file, "stands");
        assertThat(status(file.id())).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void anAnswerTooOldThatIsStillTheSameGoesThrough() {
        Account applicant = account("p01");
        CaseFile draft = reviewed(applicant);
        age(draft.id(), "account");
        String hash = submission.review(drafts.own(draft.id(), applicant.id()));
        assertThat(submission.submit(draft.id(), applicant.id(), hash).status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(request(draft.id(), "account").asked()).isEqualTo(2);
        assertThat(request(draft.id(), "household").asked()).isEqualTo(1);
    }

    @Test
    void whatHasChangedSinceTheApplicationIsShownBeforeAClerkDecides() {
        CaseFile file = apply("p09");
        assertThat(workItem(file).kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
        recheck.requireNoChanges(file.id());
        assertThat(request(file.id(), "account").asked()).isEqualTo(1);
        changeAndAge(file.id(), "account");
        assertThatThrownBy(() -> recheck.requireNoChanges(file.id())).isInstanceOf(RecordsChanged.class);
        assertThat(disputes.of(file.id())).extracting(Dispute::kind).containsExactly(Dispute.Kind.CHANGED);
        recheck.requireNoChanges(file.id());
        workItems.decide(workItem(file).id(), account("c01"), "grant", "已核对");
        assertThat(status(file.id())).isEqualTo(CaseStatus.GRANTED);
        assertThat(disputes.of(file.id())).extracting(Dispute::finding).containsExactly(Dispute.Finding.RECORD_STANDS);
    }

    @Test
    void whatCannotBeAskedAgainBeforeAClerkDecidesStaysAsItWas() {
        CaseFile file = apply("p09");
        age(file.id(), "account");
        departments.suffer("gjj", Fault.DOWN);
        recheck.requireNoChanges(file.id());
        RecordRequest kept = request(file.id(), "account");
        assertThat(kept.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(kept.evidence()).isNotNull();
        assertThat(exchange.evidence(file.id())).as("as old as it was").containsKey("account");
        workItems.decide(workItem(file).id(), account("c01"), "refuse", "已核对");
        assertThat(status(file.id())).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whatAnotherRegisterSaysTellsTheClerkWhereToLookAndDecidesNothing() {
        departments.suffer("mz", Fault.DOWN);
        CaseFile file = apply("p05");
        giveUpNow(file.id());
        Waiting.until("the clerk is asked", PATIENCE, () -> status(file.id()) == CaseStatus.REVIEW);
        assertThat(others.of(file, "marriage"))
                .extracting(OtherRegisters.Said::record, OtherRegisters.Said::value)
                .containsExactly(tuple("household", true));
        assertThat(exchange.evidence(file.id())).doesNotContainKey("marriage");
    }

    @Test
    void aDifferenceOnWhichNothingHangsIsToldToTheDepartmentAlone() {
        CaseFile file = apply("p04");
        jdbc.sql("update record_request set state = 'NOT_NEEDED', next_at = null where dossier = ? and state = 'OPEN'")
                .param(file.id())
                .update();
        Waiting.until("granted", PATIENCE, () -> status(file.id()) == CaseStatus.GRANTED);
        assertThat(disputes.of(file.id())).isEmpty();
        assertThat(jdbc.sql("select department from objection where dossier = ? and origin = 'COMPARISON'")
                        .param(file.id())
                        .query(String.class)
                        .list())
                .containsExactly("ga");
    }

    private CaseFile apply(String login) {
        return submission.apply(
                account(login).id(),
                SERVICE,
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    /** A draft whose records are there and agreed with, and whose questions are answered. */
    private CaseFile reviewed(Account applicant) {
        CaseFile draft = drafts.begin(applicant.id(), SERVICE, UUID.randomUUID().toString());
        drafts.consent(draft.id(), applicant.id(), List.of());
        pulling.begin(draft.id());
        Waiting.until("the records are there", PATIENCE, () -> exchange.isSettled(draft.id()));
        exchange.requests(draft.id()).stream()
                .filter(request -> request.state() == RequestState.ANSWERED)
                .forEach(request -> drafts.agree(draft.id(), applicant.id(), request.requirement()));
        drafts.answer(drafts.own(draft.id(), applicant.id()), GivenAnswers.rent());
        return drafts.own(draft.id(), applicant.id());
    }

    private void check(CaseFile file, String finding) {
        Account clerk = account("c01");
        Map<String, Dispute.Finding> findings = new HashMap<>();
        disputes.of(file.id())
                .forEach(dispute -> findings.put(
                        dispute.requirement(),
                        finding.equals("stands") ? Dispute.Finding.RECORD_STANDS : Dispute.Finding.MATERIAL_PREVAILS));
        workItems.check(workItem(file).id(), clerk, findings, "已核对");
    }

    private WorkItem workItem(CaseFile file) {
        return workItems.open(account("c01")).stream()
                .filter(item -> item.dossier().equals(file.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Lets the record be as it was some days ago, with another balance. */
    private void changeAndAge(UUID dossier, String requirement) {
        RecordRequest request = request(dossier, requirement);
        byte[] sealed = java.util.Objects.requireNonNull(request.evidence());
        Map<String, Object> kept = new LinkedHashMap<>(vault.openJson(
                dossier, request.department(), requirement, sealed, new TypeReference<Map<String, Object>>() {}));
        kept.put("fact", Map.of("rows", List.of()));
        jdbc.sql("update record_request set evidence = ? where id = ?")
                .params(vault.sealJson(dossier, request.department(), requirement, kept), request.id())
                .update();
        age(dossier, requirement);
    }

    private void age(UUID dossier, String requirement) {
        jdbc.sql("update record_request set answered_at = ? where dossier = ? and requirement = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(4))), dossier, requirement)
                .update();
    }

    private void giveUpNow(UUID dossier) {
        jdbc.sql("update record_request set give_up_at = ? where dossier = ? and state = 'OPEN'")
                .params(Timestamp.from(Instant.now().minusSeconds(1)), dossier)
                .update();
    }

    private void askNow(UUID dossier) {
        jdbc.sql("update record_request set next_at = ? where dossier = ? and state = 'GIVEN_UP'")
                .params(Timestamp.from(Instant.now()), dossier)
                .update();
    }

    private RecordRequest request(UUID dossier, String requirement) {
        return exchange.requests(dossier).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    private CaseStatus status(UUID dossier) {
        return files.of(dossier).status();
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }
}
