package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.ID;
import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.Questions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.LocalServer.Reply;
import io.yici.exchange.connector.LocalServer.Request;
import io.yici.exchange.connector.RegisterAnswer.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Every kind that speaks HTTP shows our certificate, and trusts only those it was told to. */
class MutualTlsTest {

    private static final DefaultSslBundleRegistry BUNDLES = new DefaultSslBundleRegistry();
    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static LocalServer server;
    private static LocalServer otherName;
    private static GatewayConnector gateway;
    private static XRoadConnector xroad;
    private static RestConnector rest;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        KeyStore ours = Certificates.keys(folder, "ours", "yici");
        KeyStore theirs = Certificates.keys(folder, "theirs", "localhost");
        KeyStore elsewhere = Certificates.keys(folder, "elsewhere", "elsewhere.example");
        KeyStore stranger = Certificates.keys(folder, "stranger", "yici");
        BUNDLES.registerBundle("zr", Certificates.bundle(ours, Certificates.trust(theirs, elsewhere)));
        BUNDLES.registerBundle("stranger", Certificates.bundle(stranger, Certificates.trust(theirs)));
        BUNDLES.registerBundle("bare", Certificates.bundle(null, Certificates.trust(theirs)));
        BUNDLES.registerBundle("distrust", Certificates.bundle(ours, Certificates.trust(stranger)));
        server = LocalServer.speakingTls(Certificates.context(theirs, Certificates.trust(ours)), MutualTlsTest::answer);
        otherName = LocalServer.speakingTls(
                Certificates.context(elsewhere, Certificates.trust(ours)), MutualTlsTest::answer);
        gateway = new GatewayConnector(Clock.systemUTC(), AnswerLimits.DEFAULT, BUNDLES);
        xroad = new XRoadConnector(BUNDLES);
        rest = new RestConnector(Clock.systemUTC(), AnswerLimits.DEFAULT, BUNDLES);
        OPEN.addAll(List.of(gateway, xroad, rest, server, otherName));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable one : OPEN) {
            one.close();
        }
    }

    private static Reply answer(Request request) {
        String rows = "[{\"zl\":\"某处\"}]";
        return Reply.json(
                200,
                request.path().equals("/token")
                        ? HostileRestTest.TOKEN
                        : "{\"rows\":" + rows + ",\"code\":\"00\",\"requestId\":\"" + ID + "\",\"data\":\""
                                + rows.replace("\"", "\\\"") + "\"}");
    }

    /** Asks where there is a server, with the certificates of a bundle. */
    private interface Kind {
        RegisterAnswer ask(HttpAddress address);
    }

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    static Stream<Kind> kinds() {
        return Stream.of(
                address -> Questions.ask(
                        gateway, Questions.homes(new RegisterEndpoint.Gateway("zr", address, "secret", DEADLINE))),
                address -> Questions.ask(
                        xroad,
                        Questions.homes(new RegisterEndpoint.XRoad(
                                "zr", address, "CN-99/GOV/1/yici", "CN-99/GOV/2/a/b", Questions.SHAPE, DEADLINE))),
                address -> Questions.ask(
                        rest,
                        Questions.homes(new RegisterEndpoint.Rest(
                                "zr",
                                address,
                                "/{resource}",
                                new RegisterEndpoint.Token(
                                        new HttpAddress(address.below("/token"), address.tls()), "yici", "s", null),
                                Questions.SHAPE,
                                DEADLINE))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bothSidesShowTheirCertificates(Kind kind) {
        assertThat(rows(kind.ask(server.address("zr")))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void withoutTheRightCertificateNothingIsAnswered(Kind kind) {
        for (String bundle : List.of("bare", "stranger")) {
            assertThat(kind.ask(server.address(bundle))).isInstanceOfSatisfying(Unavailable.class, none -> {
                assertThat(none.kind()).isEqualTo(FailureKind.CONNECT);
                assertThat(none.detail()).isIn("tls", "lost");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aServerThatNobodyVouchesForIsNotAsked(Kind kind) {
        int before = server.requests().size();

        assertUnavailable(kind.ask(server.address("distrust")), FailureKind.CONNECT, "tls");
        assertUnavailable(kind.ask(server.address(null)), FailureKind.CONNECT, "tls");
        assertUnavailable(kind.ask(otherName.address("zr")), FailureKind.CONNECT, "tls");

        assertThat(server.requests()).hasSize(before);
        assertThat(otherName.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void certificatesThatNobodySetUpAreNamed(Kind kind) {
        assertUnavailable(kind.ask(server.address("nobody")), FailureKind.CONNECT, "certificates");
    }

    @Test
    void aHandshakeThatGetsNoReplyEndsAtTheDeadline() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = new HttpAddress(URI.create("https://localhost:" + silent.getLocalPort()), "zr");
            var endpoint = new RegisterEndpoint.Gateway("zr", address, "secret", Duration.ofMillis(700));
            assertUnavailable(Questions.ask(gateway, Questions.homes(endpoint)), FailureKind.TIMEOUT, "deadline");
        }
    }

    @Test
    void newCertificatesAreTakenWhenTheyAreChanged() throws IOException, GeneralSecurityException {
        KeyStore theirs = Certificates.keys(folder, "renewed", "localhost");
        BUNDLES.registerBundle("renewed", Certificates.bundle(null, Certificates.trust(theirs)));
        Kind kind = kinds().findFirst().orElseThrow();
        assertThat(kind.ask(server.address("renewed"))).isInstanceOf(Unavailable.class);

        BUNDLES.updateBundle("renewed", BUNDLES.getBundle("zr"));

        assertThat(rows(kind.ask(server.address("renewed")))).hasSize(1);
    }
}
