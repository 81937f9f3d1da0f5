package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.ID;
import static io.yici.exchange.connector.Questions.PERSON;
import static io.yici.exchange.connector.Questions.assertRefused;
import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.Questions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Connector.AnswerShape;
import io.yici.exchange.connector.LocalServer.Reply;
import io.yici.exchange.connector.LocalServer.Request;
import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import io.yici.exchange.connector.RegisterAnswer.Rows;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Questions through a security server that speaks the REST message protocol r1. */
class XRoadConnectorTest {

    private static final String CLIENT = "CN-99/GOV/11990000MB0000115Q/yici";
    private static final String SERVICE = "CN-99/GOV/12990000MB0000131B/land/homes";
    private static final String HASH = "x".repeat(86) + "==";
    private static final XRoadConnector CONNECTOR =
            new XRoadConnector(new AnswerLimits(2, 1_000, 1 << 20, 8), new DefaultSslBundleRegistry());

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    /** What the department's own server answers behind its security server. */
    private interface Department {
        Reply answer(Request request) throws InterruptedException;
    }

    /** Our security server and the department's in one: client and service are known, and the client may use the service. */
    private static LocalServer securityServer(Department department) throws IOException {
        return LocalServer.speaking(request -> {
            if (!request.header("x-road-client").equals(CLIENT)) {
                return error(500, "Server.ClientProxy.UnknownMember");
            }
            if (!request.path().startsWith("/r1/" + SERVICE + "/")) {
                return error(500, "Server.ServerProxy.UnknownService");
            }
            return department
                    .answer(request)
                    .with("X-Road-Client", CLIENT)
                    .with("X-Road-Service", SERVICE)
                    .with("X-Road-Id", request.header("x-road-id"))
                    .with("X-Road-Request-Id", "f92591a3-6bf0-49b1-987b-0dd78c034cc3")
                    .with("X-Road-Request-Hash", HASH);
        });
    }

    private static Reply error(int status, String type) {
        return Reply.json(
                        status,
                        "{\"type\":\"" + type + "\",\"message\":\"Request is not allowed: " + PERSON
                                + "\",\"detail\":\"3c4d0f08-440f-417f-b935-bc801e103d51\"}")
                .with("X-Road-Error", type);
    }

    private static RegisterAnswer ask(LocalServer server, AnswerShape shape, String client, String service) {
        return ask(server, shape, client, service, Duration.ofSeconds(20));
    }

    private static RegisterAnswer ask(
            LocalServer server, AnswerShape shape, String client, String service, Duration deadline) {
        var endpoint = new RegisterEndpoint.XRoad("zr", server.address(null), client, service, shape, deadline);
        return Questions.ask(CONNECTOR, Questions.homes(endpoint));
    }

    private static RegisterAnswer ask(LocalServer server) {
        return ask(server, Questions.SHAPE, CLIENT, SERVICE + "/v1/{resource}");
    }

    @Test
    void asksInTheNameOfClientCaseAndAccessor() throws IOException {
        try (LocalServer server = securityServer(request -> Reply.json(200, "{\"rows\":[{\"zl\":\"某处\"}]}"))) {
            assertThat(rows(ask(server)).get(0)).containsEntry("zl", "某处");

            Request request = server.requests().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/r1/" + SERVICE + "/v1/zr_bdc");
            assertThat(request.headers())
                    .containsEntry("x-road-client", CLIENT)
                    .containsEntry("x-road-id", ID.toString())
                    .containsEntry("x-road-issue", "CASE-1")
                    .containsEntry("x-road-userid", "clerk-7")
                    .containsEntry("content-type", "application/json; charset=UTF-8");
            assertThat(request.path() + request.headers()).doesNotContain(PERSON);
            assertThat(request.body()).contains("\"query\":{\"qlrzjh\":\"" + PERSON + "\"}");
        }
    }

    @Test
    void fetchesAllPagesWithVersionAndTime() throws IOException {
        try (LocalServer server = securityServer(request -> Reply.json(
                200,
                "{\"data\":{\"total\":3,\"rows\":"
                        + (request.body().contains("\"page\":1") ? "[{\"zl\":1},{\"zl\":2}]" : "[{\"zl\":3}]")
                        + "},\"meta\":{\"version\":\"v7\",\"updatedAt\":\"2026-07-30T02:00:00+08:00\"}}"))) {
            assertThat(ask(server, Questions.PAGED, CLIENT, SERVICE + "/v1"))
                    .isInstanceOfSatisfying(Rows.class, found -> {
                        assertThat(found.rows())
                                .extracting(row -> row.get("zl"))
                                .containsExactly("1", "2", "3");
                        assertThat(found.version()).isEqualTo("v7");
                        assertThat(found.updatedAt()).isEqualTo("2026-07-29T18:00:00Z");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, Server.ServerProxy.AccessDenied, access_denied",
        "500, server.serverproxy.access_denied, access_denied",
        "500, access_denied, access_denied",
        "500, Server.ServerProxy.UnknownService, unknown_service",
        "500, server.clientproxy.unknown_member, unknown_member",
        "500, Server.ClientProxy.SslAuthenticationFailed, ssl_authentication_failed",
        "400, Client.BadRequest, bad_request",
        "400, client.bad_request, bad_request"
    })
    void aRefusalComesInTwoDialectsAndIsNotRepeated(int status, String type, String code) throws IOException {
        try (LocalServer server = LocalServer.speaking(request -> error(status, type))) {
            assertRefused(ask(server), code);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Server.ServerProxy.NetworkError, networkerror",
        "server.serverproxy.network_error, networkerror",
        "Server.ServerProxy.ServiceFailed.SslAuthenticationFailed, servicefailed",
        "server.serverproxy.service_failed.unknown_member, servicefailed",
        "Server.ClientProxy.OutdatedGlobalConf, outdatedglobalconf",
        "Server.ServerProxy.ServiceDisabled, servicedisabled",
        "server.serverproxy.maintenance_mode, maintenancemode",
        "'张三 990106199003070017', xroad"
    })
    void aFaultOfTheNetworkMayPass(String type, String word) throws IOException {
        try (LocalServer server =
                LocalServer.speaking(request -> error(500, type).with("X-Road-Error", "yes"))) {
            assertUnavailable(ask(server), FailureKind.FAULT, word.equals("xroad") ? "xroad" : word);
        }
    }

    @Test
    void theHeaderTellsWhereTheBodyDoesNot() throws IOException {
        try (LocalServer server = LocalServer.speaking(request -> Reply.json(500, "oops")
                .with("Content-Type", "text/plain")
                .with("X-Road-Error", "Server.ServerProxy.AccessDenied"))) {
            assertRefused(ask(server), "access_denied");
        }
    }

    @Test
    void theDepartmentsOwnErrorIsNotTheNetworks() throws IOException {
        String own = "{\"type\":\"Server.ServerProxy.AccessDenied\",\"message\":\"not from a security server\"}";
        try (LocalServer broken = securityServer(request -> Reply.json(500, own));
                LocalServer refusing = securityServer(request -> Reply.json(403, "{}"))) {
            assertUnavailable(ask(broken), FailureKind.HTTP, "500");
            assertRefused(ask(refusing), "403");
        }
    }

    @Test
    void anUnknownClientIsRefused() throws IOException {
        try (LocalServer server = securityServer(request -> Reply.json(200, "{\"rows\":[]}"))) {
            assertRefused(ask(server, Questions.SHAPE, "CN-99/GOV/0/nobody", SERVICE), "unknown_member");
        }
    }

    @Test
    void aStatusMayMeanThatThereIsNoRecord() throws IOException {
        try (LocalServer server = securityServer(request -> Reply.json(404, "{\"error\":\"no such person\"}"));
                LocalServer proxy = LocalServer.speaking(
                        request -> Reply.json(404, "<html>").with("Content-Type", "text/html"))) {
            assertThat(ask(server, Questions.PAGED, CLIENT, SERVICE + "/v1")).isInstanceOf(NoSuchRecord.class);
            assertRefused(ask(server), "404");
            assertRefused(ask(proxy, Questions.PAGED, CLIENT, SERVICE + "/v1"), "404");
        }
    }

    @Test
    void aProviderThatNeverAnswersEndsAtOurDeadline() throws IOException {
        try (LocalServer server = securityServer(request -> {
            Thread.sleep(20_000);
            return Reply.json(200, "{\"rows\":[]}");
        })) {
            assertUnavailable(
                    ask(server, Questions.SHAPE, CLIENT, SERVICE + "/v1/{resource}", Duration.ofMillis(700)),
                    FailureKind.TIMEOUT,
                    "deadline");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-Road-Id, 5ea48ae9-15c1-465a-be15-9b6ef2c7ef4a, requestId",
        "X-Road-Request-Hash, 4c519cf0, requestHash",
        "X-Road-Request-Id, 张三, requestId",
        "X-Road-Service, CN-99/GOV/12990000MB0000131B/land/other, service"
    })
    void anAnswerToAnotherQuestionIsMalformed(String header, String value, String word) throws IOException {
        try (LocalServer server =
                LocalServer.speaking(request -> Reply.json(200, "{\"rows\":[]}").with(header, value))) {
            assertUnavailable(ask(server), FailureKind.MALFORMED, word);
        }
    }
}
