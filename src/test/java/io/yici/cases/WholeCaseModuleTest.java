package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.engine.StepTimes;
import io.yici.exchange.Consent;
import io.yici.exchange.Consents;
import io.yici.exchange.Pulling;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.studio.EventLog;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole cases of the demo people, each to its own end. */
@ProductTest
class WholeCaseModuleTest {

    private static final String SERVICE = "housing-fund-rent";

    @Autowired
    Submission submission;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseEvents events;

    @Autowired
    Consents consents;

    @Autowired
    Pulling pulling;

    @Autowired
    WorkItems workItems;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Accounts accounts;

    @Autowired
    Outcomes outcomes;

    @Autowired
    CaseVersions versions;

    @Autowired
    SimulatedDepartments departments;

    @Autowired
    Services services;

    @Autowired
    StepTimes stepTimes;

    @Autowired
    EventLog eventLog;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void recover() {
        SimulatedDepartments.DEPARTMENTS.forEach(id -> departments.suffer(id, Fault.UP));
    }

    @Test
    void grantsASingleApplicantAtOnce() {
        CaseFile file = apply("p01");
        assertThat(file.status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(file.number()).startsWith("12990000MB0000131B2002017005000");
        assertThat(outcome(file).certificate()).isNotNull();
        assertThat(outcome(file).reasons()).hasSize(1);
        assertThat(events.of(file.id()).get(events.of(file.id()).size() - 1).kind())
                .isEqualTo(CaseEvent.Kind.GRANTED);
    }

    @Test
    void theWayOfACaseCanBeMined() throws IOException {
        CaseFile file = apply("p01");
        ServiceVersion version = services.version(SERVICE, file.serviceVersion());
        StepTimes.StepTime granted =
                stepTimes.of(version.definitionId()).getOrDefault("granted", new StepTimes.StepTime(0, 0, null, null));
        assertThat(granted.done()).isPositive();
        assertThat(granted.median()).isNotNull();
        ByteArrayOutputStream xes = new ByteArrayOutputStream();
        eventLog.xes(version, xes);
        assertThat(xes.toString(StandardCharsets.UTF_8))
                .contains("<trace>", "准予提取", "lifecycle:transition", "complete")
                .doesNotContain(file.id().toString(), file.number());
        ByteArrayOutputStream ocel = new ByteArrayOutputStream();
        eventLog.ocel(version, ocel);
        JsonNode log = JsonMapper.shared().readTree(ocel.toByteArray());
        assertThat(log.get("events").size())
                .isGreaterThan(log.get("objects").size())
                .isPositive();
        assertThat(log.get("objects").get(0).get("id").asString()).isEqualTo("c1");
    }

    @Test
    void waitsForTheSpousesConsentAndThenGrants() {
        CaseFile file = apply("p02");
        assertThat(file.status()).isEqualTo(CaseStatus.ACCEPTED);
        Account spouse = account("p03");
        Consent asked = consents.ofAccount(spouse.id()).stream()
                .filter(consent -> consent.dossier().equals(file.id()))
                .findFirst()
                .orElseThrow();
        consents.answer(asked.id(), spouse.id(), true);
        pulling.goOn(file.id());
        await(() -> status(file.id()) == CaseStatus.GRANTED);
    }

    @Test
    void proposesARefusalThatAClerkConfirms() {
        CaseFile file = apply("p08");
        assertThat(file.status()).isEqualTo(CaseStatus.REVIEW);
        Account clerk = account("c01");
        WorkItem item = workItem(file.id(), clerk);
        assertThat(item.kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
        workItems.decide(item.id(), clerk, "refuse", "贷款尚未还清");
        assertThat(status(file.id())).isEqualTo(CaseStatus.REFUSED);
        assertThat(outcome(file).clerkReason()).isEqualTo("贷款尚未还清");
        assertThat(outcome(files.of(file.id())).appeal()).hasSize(2);
        assertThat(outcome(file).certificate()).isNull();
    }

    @Test
    void letsAClerkOverturnAProposedRefusal() {
        CaseFile file = apply("p09");
        Account clerk = account("c02");
        assertThat(outcome(file).reasons().get(0)).contains("2");
        workItems.decide(workItem(file.id(), clerk).id(), clerk, "grant", "补缴已核实");
        assertThat(status(file.id())).isEqualTo(CaseStatus.GRANTED);
        assertThat(outcome(file).certificate()).isNotNull();
    }

    @Test
    void readsDirtyRecords() {
        assertThat(apply("p11").status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void goesOnByItselfWhenADepartmentIsBack() {
        departments.suffer("zr", Fault.DOWN);
        CaseFile file = apply("p10");
        assertThat(file.status()).isEqualTo(CaseStatus.ACCEPTED);
        departments.suffer("zr", Fault.UP);
        await(() -> status(file.id()) == CaseStatus.GRANTED);
    }

    @Test
    void goesOnWhereANodeStoppedAfterItKeptTheLastAnswer() {
        CaseFile file = apply("p04");
        assertThat(file.status()).isEqualTo(CaseStatus.ACCEPTED);
        // As that node leaves it: the request is settled, and the case was never told.
        jdbc.sql("update record_request set state = 'NOT_NEEDED', next_at = null where dossier = ? and state = 'OPEN'")
                .param(file.id())
                .update();
        await(() -> status(file.id()) == CaseStatus.GRANTED);
    }

    @Test
    void takesARepeatedRequestForOneCase() throws Exception {
        UUID account = account("p01").id();
        String key = UUID.randomUUID().toString();
        List<UUID> ids = atOnce(
                4,
                () -> submission
                        .apply(account, SERVICE, GivenAnswers.rent(), key)
                        .id());
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(submission.apply(account, SERVICE, GivenAnswers.rent(), key).id())
                .isEqualTo(ids.get(0));
    }

    @Test
    void withdrawsAnOpenCaseAndNoOther() {
        CaseFile open = apply("p08");
        withdrawal.withdraw(open.id(), open.account());
        assertThat(status(open.id())).isEqualTo(CaseStatus.WITHDRAWN);
        CaseFile granted = apply("p01");
        assertThatThrownBy(() -> withdrawal.withdraw(granted.id(), granted.account()))
                .isInstanceOf(CaseNotOpen.class);
        assertThatThrownBy(
                        () -> withdrawal.withdraw(granted.id(), account("p08").id()))
                .isInstanceOf(CaseNotFound.class);
    }

    @Test
    void refusesWrongAnswersBeforeAnybodyIsAsked() {
        departments.resetCalls();
        Map<String, @Nullable Object> wrong = GivenAnswers.rent();
        wrong.put("months", new BigDecimal("13"));
        assertThatThrownBy(() -> submission.apply(account("p01").id(), SERVICE, wrong, "wrong"))
                .isInstanceOf(AnswersRefused.class);
        assertThat(departments.calls("ga").calls()).isZero();
    }

    @Test
    void asksEachDepartmentOnceForEachRecord() {
        departments.resetCalls();
        apply("p01");
        assertThat(departments.calls("ga").calls()).isEqualTo(1);
        assertThat(departments.calls("mz").calls()).isEqualTo(1);
        assertThat(departments.calls("gjj").calls()).isEqualTo(2);
        assertThat(departments.calls("zr").calls()).isEqualTo(1);
    }

    @Test
    void leavesNoVariablesInTheEngine() {
        apply("p08");
        assertThat(jdbc.sql("select (select count(*) from act_ru_variable) + (select count(*) from act_hi_varinst)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private CaseFile apply(String login) {
        return submission.apply(
                account(login).id(),
                SERVICE,
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    private WorkItem workItem(UUID dossier, Account clerk) {
        return workItems.open(clerk).stream()
                .filter(item -> item.dossier().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    private Outcomes.Outcome outcome(CaseFile file) {
        return outcomes.of(file, versions.of(file), java.util.Locale.SIMPLIFIED_CHINESE);
    }

    private CaseStatus status(UUID id) {
        return files.of(id).status();
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private static void await(Supplier<Boolean> condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(40)).until(condition::get);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(times);
        try {
            return executor.invokeAll(java.util.Collections.nCopies(times, call)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        } finally {
            executor.shutdown();
        }
    }
}
