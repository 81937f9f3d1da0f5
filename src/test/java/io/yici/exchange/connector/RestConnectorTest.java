package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.PERSON;
import static io.yici.exchange.connector.Questions.assertRefused;
import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.Questions.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Connector.AnswerShape;
import io.yici.exchange.connector.LocalServer.Reply;
import io.yici.exchange.connector.LocalServer.Request;
import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Questions to a JSON interface that takes the tokens of an authorisation server. */
class RestConnectorTest {

    private volatile Instant now = Instant.parse("2026-07-30T04:00:00Z");
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile Reply reply = Reply.json(200, "{\"rows\":[{\"zl\":\"某处\"}]}");
    private final RestConnector connector =
            new RestConnector(clock(), AnswerLimits.DEFAULT, new DefaultSslBundleRegistry());
    private LocalServer tokens;
    private LocalServer department;

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @BeforeEach
    void start() throws IOException {
        tokens = LocalServer.speaking(this::token);
        department = LocalServer.speaking(request -> {
            String bearer = request.header("authorization").replace("Bearer ", "");
            return good.contains(bearer) ? reply : Reply.json(401, "{}");
        });
    }

    @AfterEach
    void stop() {
        connector.close();
        tokens.close();
        department.close();
    }

    private Reply token(Request request) throws InterruptedException {
        Thread.sleep(100);
        String basic = "Basic " + Base64.getEncoder().encodeToString("yici%3A99:s%26cret".getBytes(UTF_8));
        if (!request.header("authorization").equals(basic)
                || !request.body().equals("grant_type=client_credentials&scope=homes+read")) {
            return Reply.json(401, "{\"error\":\"invalid_client\"}");
        }
        String token = "token-" + issued.incrementAndGet();
        good.add(token);
        return Reply.json(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":600}");
    }

    private RegisterQuestion question(String secret, AnswerShape shape) {
        var token = new RegisterEndpoint.Token(
                new HttpAddress(tokens.address().resolve("/oauth/token"), null), "yici:99", secret, "homes read");
        return Questions.homes(new RegisterEndpoint.Rest(
                "zr",
                new HttpAddress(department.address().resolve("/api/"), null),
                "/registers/{resource}/query",
                token,
                shape,
                Duration.ofSeconds(20)));
    }

    private RegisterAnswer ask() {
        return ask(Questions.SHAPE);
    }

    private RegisterAnswer ask(AnswerShape shape) {
        return Questions.ask(connector, question("s&cret", shape));
    }

    @Test
    void asksBelowThePathWithATokenAndWithoutThePersonInTheAddress() {
        assertThat(rows(ask()).get(0)).containsEntry("zl", "某处");

        Request request = department.requests().get(0);
        assertThat(request.path()).isEqualTo("/api/registers/zr_bdc/query");
        assertThat(request.headers()).containsEntry("authorization", "Bearer token-1");
        assertThat(request.body())
                .contains(
                        "\"query\":{\"qlrzjh\":\"" + PERSON + "\"}",
                        "\"fields\":[\"zl\",\"n\"]",
                        "\"case\":\"CASE-1\"");
    }

    @Test
    void manyWhoAskAtOnceFetchOneToken() throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        List<Callable<RegisterAnswer>> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            questions.add(this::ask);
        }
        for (Future<RegisterAnswer> answer : threads.invokeAll(questions)) {
            assertThat(rows(answer.get())).hasSize(1);
        }
        threads.shutdown();

        assertThat(tokens.requests()).hasSize(1);
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItExpires() {
        rows(ask());
        now = now.plusSeconds(569);
        rows(ask());
        assertThat(tokens.requests()).hasSize(1);

        now = now.plusSeconds(2);
        rows(ask());
        assertThat(tokens.requests()).hasSize(2);
    }

    @Test
    void aTokenThatIsNoLongerTakenIsRenewedOnce() {
        rows(ask());
        good.clear();

        rows(ask());

        assertThat(issued.get()).isEqualTo(2);
        assertThat(department.requests()).hasSize(3);
    }

    @Test
    void aDepartmentThatTakesNoTokenRefuses() {
        reply = Reply.json(401, "{}");

        assertRefused(ask(), "401");
        assertThat(department.requests()).hasSize(2);
        assertThat(issued.get()).isEqualTo(2);
    }

    @Test
    void wrongCredentialsAreARefusal() {
        assertRefused(Questions.ask(connector, question("wrong", Questions.SHAPE)), "token");
        assertThat(department.requests()).isEmpty();
    }

    @Test
    void aTokenServerThatIsDownIsUnavailableUntilItReturns() throws IOException {
        tokens.close();
        assertUnavailable(ask(), FailureKind.CONNECT, "refused");

        tokens = LocalServer.speaking(this::token);
        assertThat(rows(ask())).hasSize(1);
    }

    @Test
    void fetchesAllPages() {
        reply = Reply.json(200, "{\"data\":{\"total\":2,\"rows\":[{\"zl\":1}]}}");
        assertThat(rows(ask(Questions.PAGED))).hasSize(2);
        assertThat(department.requests().get(1).body()).contains("\"page\":2,\"pageSize\":100");
    }

    @Test
    void aCountThatIsMissingIsMalformed() {
        reply = Reply.json(200, "{\"data\":{\"rows\":[{\"zl\":1}]}}");
        assertUnavailable(ask(Questions.PAGED), FailureKind.MALFORMED, "count");
    }

    @Test
    void aStatusMayMeanThatThereIsNoRecord() {
        reply = Reply.json(404, "{\"error\":\"none\"}");
        assertThat(ask(Questions.PAGED)).isInstanceOf(NoSuchRecord.class);
        assertRefused(ask(), "404");
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "405", "422"})
    void aQuestionThatIsWrongIsRefused(int status) {
        reply = Reply.json(status, "{}");
        assertRefused(ask(), String.valueOf(status));
    }

    @ParameterizedTest
    @CsvSource({"408", "500", "502", "503", "504"})
    void whatMayPassIsUnavailable(int status) {
        reply = Reply.json(status, "{}");
        assertUnavailable(ask(), FailureKind.HTTP, String.valueOf(status));
    }
}
