package io.yici.exchange.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import io.yici.exchange.connector.RegisterAnswer.Refused;
import io.yici.exchange.connector.RegisterAnswer.Rows;
import io.yici.exchange.connector.RegisterAnswer.Unavailable;
import io.yici.simulator.CallCount;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Questions to departments that behave as the gateway says, and that fail as departments fail. */
class GatewayConnectorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-30T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String P02 = "990106199003070017";
    private static final String P14 = "990106198906181274";
    private static final String SW = "MCowBQYDK2VwAyEAk+sJwnLH6lLg2O4QMRBUZcKh/qXbk1B39CSTWxQ/3es=";
    private static final String OTHER = "MCowBQYDK2VwAyEAQ4hczo3qKVW1i1WVOKqm7PZOWUk8I6rVlMe5dkt/GI0=";
    private static final Purpose PURPOSE = new Purpose("item", "household", "case", "dossier");

    private static SimulatedDepartments departments;
    private static GatewayConnector connector;

    @BeforeAll
    static void start() {
        departments = SimulatedDepartments.start(SimulatorOptions.fast(CLOCK));
        connector = new GatewayConnector(CLOCK);
    }

    @AfterAll
    static void stop() {
        connector.close();
        departments.close();
    }

    @BeforeEach
    void recover() {
        SimulatedDepartments.DEPARTMENTS.forEach(department -> departments.suffer(department, Fault.UP));
        departments.resetCalls();
    }

    @Test
    void bringsRowsWithVersionAndTime() {
        RegisterQuestion question = household(UUID.randomUUID(), departments.secret("ga"));

        RegisterAnswer answer = connector.ask(question);

        assertThat(answer).isInstanceOfSatisfying(Rows.class, rows -> {
            assertThat(rows.requestId()).isEqualTo(question.requestId());
            assertThat(rows.version()).isEqualTo("ga-20260730");
            assertThat(rows.updatedAt()).isEqualTo("2026-07-29T18:00:00Z");
            assertThat(rows.rows()).hasSize(4);
            assertThat(rows.rows().get(0)).containsEntry("czrkgmsfhm", P02).containsEntry("czrkswrq", "99991231");
        });
    }

    @Test
    void fetchesAllPages() {
        try (var small = limited(3, 1_000)) {
            RegisterAnswer answer = small.ask(household(UUID.randomUUID(), departments.secret("ga")));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Rows.class,
                            rows -> assertThat(rows.rows())
                                    .extracting(row -> row.get("czrkyhzgx"))
                                    .containsExactly("户主", "配偶", "长女", "长子"));
            assertThat(departments.calls("ga").calls()).isEqualTo(2);
        }
    }

    @Test
    void tooManyRowsAreNoAnswer() {
        try (var small = limited(2, 3)) {
            assertUnavailable(
                    small.ask(household(UUID.randomUUID(), departments.secret("ga"))), FailureKind.MALFORMED, "rows");
        }
    }

    @Test
    void noRecordIsAnAnswer() {
        var question = question("zr", "zr_bdc", List.of("qlrzjh"), "qlrzjh", P02, PATIENCE);

        assertThat(connector.ask(question)).isInstanceOfSatisfying(NoSuchRecord.class, none -> {
            assertThat(none.requestId()).isEqualTo(question.requestId());
            assertThat(none.version()).isEqualTo("zr-20260730");
        });
    }

    @Test
    void aWrongSignatureIsRefused() {
        assertRefused(connector.ask(household(UUID.randomUUID(), "not the secret")), "10");
        assertThat(departments.calls("ga")).isEqualTo(new CallCount(0, 0, 1));
    }

    @Test
    void aQuestionSignedTooLongAgoIsRefused() {
        try (var late = new GatewayConnector(Clock.offset(CLOCK, Duration.ofMinutes(-6)))) {
            assertRefused(late.ask(household(UUID.randomUUID(), departments.secret("ga"))), "11");
        }
    }

    @Test
    void anUnknownResourceIsRefused() {
        assertRefused(connector.ask(question("ga", "ga_hkb", List.of("xm"), "sfzh", P02, PATIENCE)), "21");
    }

    @Test
    void aRepeatedQuestionIsToldApartByItsRequestId() {
        UUID requestId = UUID.randomUUID();

        RegisterAnswer first = connector.ask(household(requestId, departments.secret("ga")));
        RegisterAnswer second = connector.ask(household(requestId, departments.secret("ga")));

        assertThat(second).isEqualTo(first);
        assertThat(departments.calls("ga")).isEqualTo(new CallCount(2, 1, 0));
    }

    @Test
    void manyQuestionsAreAskedSideBySide() throws Exception {
        try (var slow = SimulatedDepartments.start(
                SimulatorOptions.fast(CLOCK).withLatency(io.yici.simulator.Latency.fixed(Duration.ofMillis(200))))) {
            var threads = Executors.newFixedThreadPool(40);
            var endpoint =
                    new RegisterEndpoint.Gateway("ga", slow.address("ga"), slow.secret("ga"), Duration.ofSeconds(10));
            List<Callable<RegisterAnswer>> questions = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                questions.add(() -> connector.ask(new RegisterQuestion(
                        UUID.randomUUID(), endpoint, "ga_czrk", List.of("czrkxm"), "czrkgmsfhm", P02, PURPOSE)));
            }
            long start = System.nanoTime();
            for (Future<RegisterAnswer> answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isInstanceOf(Rows.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
            threads.shutdown();
        }
    }

    @Test
    void aDepartmentThatIsDownIsUnavailable() {
        departments.suffer("ga", Fault.DOWN);

        assertUnavailable(
                connector.ask(household(UUID.randomUUID(), departments.secret("ga"))), FailureKind.HTTP, "503");
    }

    @Test
    void aDepartmentThatRefusesConnectionsIsUnavailableUntilItReturns() {
        RegisterQuestion question = household(UUID.randomUUID(), departments.secret("ga"));
        assertThat(connector.ask(question)).isInstanceOf(Rows.class);
        departments.suffer("ga", Fault.UNREACHABLE);

        // What reaches a server while it closes is lost; what comes after that is refused.
        assertThat(connector.ask(question))
                .isIn(
                        new Unavailable(question.requestId(), FailureKind.CONNECT, "refused"),
                        new Unavailable(question.requestId(), FailureKind.CONNECT, "lost"));

        departments.suffer("ga", Fault.UP);
        assertThat(connector.ask(question)).isInstanceOf(Rows.class);
    }

    @Test
    void connectionsThatTheDepartmentClosedMeanwhileCostNoAnswer() throws Exception {
        manyQuestionsAreAskedSideBySide();
        RegisterQuestion question = household(UUID.randomUUID(), departments.secret("ga"));
        assertThat(connector.ask(question)).isInstanceOf(Rows.class);
        departments.suffer("ga", Fault.UNREACHABLE);
        departments.suffer("ga", Fault.UP);

        assertThat(connector.ask(question)).isInstanceOf(Rows.class);
    }

    @Test
    void aSilentDepartmentEndsAtTheDeadline() {
        departments.suffer("zr", Fault.SILENT);
        long start = System.nanoTime();

        RegisterAnswer answer =
                connector.ask(question("zr", "zr_bdc", List.of("zl"), "qlrzjh", P02, Duration.ofMillis(400)));

        assertUnavailable(answer, FailureKind.TIMEOUT, "deadline");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aFlakyDepartmentAnswersEveryOtherQuestion() {
        departments.suffer("ga", Fault.FLAKY);

        List<RegisterAnswer> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(connector.ask(household(UUID.randomUUID(), departments.secret("ga"))));
        }

        assertThat(answers).hasAtLeastOneElementOfType(Rows.class).hasAtLeastOneElementOfType(Unavailable.class);
    }

    @Test
    void believesADepartmentThatSignsOnlyByItsSignature() {
        assertThat(connector.ask(income(SW))).isInstanceOf(Rows.class);
        assertThat(connector.ask(income(OTHER)))
                .as("signed by somebody else")
                .isInstanceOfSatisfying(Unavailable.class, GatewayConnectorTest::isUnsigned);
        departments.suffer("sw", Fault.FORGED);
        assertUnavailable(connector.ask(income(SW)), FailureKind.SIGNATURE, "signature");
        departments.suffer("sw", Fault.UP);
        RegisterQuestion unsigned = signedBy(SW, household(UUID.randomUUID(), departments.secret("ga")));
        assertUnavailable(connector.ask(unsigned), FailureKind.SIGNATURE, "signature");
    }

    @Test
    void aSignatureHoldsForItsPageAndNoOther() {
        var page = new AnswerSignature.Signed("id", 1, "2", "v", "", "[]");
        String signature = "MEUCIQ";
        assertThat(AnswerSignature.holds(AnswerSignature.key(SW), page, signature))
                .isFalse();
        assertThat(AnswerSignature.holds(AnswerSignature.key(SW), page, null)).isFalse();
        assertThatThrownBy(() -> AnswerSignature.key("MCowBQYDK2Vw")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void isUnsigned(Unavailable answer) {
        assertThat(answer.kind().mayPass()).isFalse();
    }

    private static RegisterQuestion income(String signer) {
        return signedBy(signer, question("sw", "sw_gs", List.of("zjh", "nd", "zhsd"), "zjh", P14, PATIENCE));
    }

    private static RegisterQuestion signedBy(String signer, RegisterQuestion question) {
        var plain = question.endpoint(RegisterEndpoint.Gateway.class);
        return new RegisterQuestion(
                question.requestId(),
                new RegisterEndpoint.Gateway(
                        plain.department(),
                        plain.address(),
                        plain.secret(),
                        AnswerSignature.key(signer),
                        plain.deadline()),
                question.resource(),
                question.fields(),
                question.keyField(),
                question.key(),
                question.purpose());
    }

    private static GatewayConnector limited(int pageSize, int maxRows) {
        return new GatewayConnector(
                CLOCK, new AnswerLimits(pageSize, maxRows, 1 << 20, 8), new DefaultSslBundleRegistry());
    }

    private static RegisterQuestion household(UUID requestId, String secret) {
        return new RegisterQuestion(
                requestId,
                new RegisterEndpoint.Gateway("ga", departments.address("ga"), secret, PATIENCE),
                "ga_czrk",
                List.of("czrkgmsfhm", "czrkyhzgx", "czrkswrq"),
                "czrkgmsfhm",
                P02,
                PURPOSE);
    }

    private static RegisterQuestion question(
            String department, String resource, List<String> fields, String keyField, String key, Duration deadline) {
        URI address = departments.address(department);
        var endpoint = new RegisterEndpoint.Gateway(department, address, departments.secret(department), deadline);
        return new RegisterQuestion(UUID.randomUUID(), endpoint, resource, fields, keyField, key, PURPOSE);
    }

    private static void assertRefused(RegisterAnswer answer, String code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void assertUnavailable(RegisterAnswer answer, FailureKind kind, String detail) {
        assertThat(answer).isEqualTo(new Unavailable(answer.requestId(), kind, detail));
    }
}
