package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.ScriptedServer.json;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Servers that take a token and give anything. */
class HostileRestTest extends HostileAnswerContract {

    static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

    private static final RestConnector CONNECTOR =
            new RestConnector(Clock.systemUTC(), LIMITS, new DefaultSslBundleRegistry());
    private static ScriptedServer tokens;

    @BeforeAll
    static void start() throws IOException {
        tokens = json(TOKEN);
    }

    @AfterAll
    static void close() throws IOException {
        CONNECTOR.close();
        tokens.close();
    }

    @Override
    RegisterAnswer ask(URI server) {
        var token = new RegisterEndpoint.Token(new HttpAddress(tokens.address(), null), "yici", "secret", null);
        return Questions.ask(
                CONNECTOR,
                Questions.homes(new RegisterEndpoint.Rest(
                        "zr", new HttpAddress(server, null), "/{resource}", token, Questions.SHAPE, DEADLINE)));
    }

    @Override
    String answer(String rows) {
        return "{\"rows\":" + rows + "}";
    }

    static Stream<Arguments> otherShapes() {
        return Stream.of(
                Arguments.of("an array where an object was", "[{\"zl\":\"x\"}]"),
                Arguments.of("an empty object", "{}"),
                Arguments.of("rows elsewhere", "{\"data\":{\"rows\":[{\"zl\":\"x\"}]}}"));
    }

    /** A changed interface must not look as if a person owned nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("otherShapes")
    void rowsThatAreNotWhereTheyShouldBeAreNotNoRecord(String what, String body) throws IOException {
        try (ScriptedServer server = json(body)) {
            assertUnavailable(ask(server.address()), FailureKind.MALFORMED, "noRows");
        }
    }
}
