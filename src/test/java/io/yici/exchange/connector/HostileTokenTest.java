package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Servers that should give a token. The department behind them is never asked without one. */
class HostileTokenTest extends HostileServerContract {

    private static final RestConnector CONNECTOR =
            new RestConnector(Clock.systemUTC(), LIMITS, new DefaultSslBundleRegistry());
    private static ScriptedServer department;

    @BeforeAll
    static void start() throws IOException {
        department = json("{\"rows\":[]}");
    }

    @AfterAll
    static void close() throws IOException {
        CONNECTOR.close();
        department.close();
    }

    @AfterEach
    void theDepartmentWasNotAsked() {
        assertThat(department.questions()).isZero();
    }

    @Override
    RegisterAnswer ask(URI server) {
        var token = new RegisterEndpoint.Token(new HttpAddress(server, null), "yici", "secret", null);
        return Questions.ask(
                CONNECTOR,
                Questions.homes(new RegisterEndpoint.Rest(
                        "zr",
                        new HttpAddress(department.address(), null),
                        "/{resource}",
                        token,
                        Questions.SHAPE,
                        DEADLINE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"access_token\":\"t\"}",
                "{\"access_token\":\"t\",\"token_type\":\"mac\"}",
                "{\"access_token\":{},\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"t\\r\\nX-Evil: 1\",\"token_type\":\"Bearer\"}"
            })
    void whatIsNoTokenIsMalformed(String body) throws IOException {
        try (ScriptedServer server = json(body)) {
            assertUnavailable(ask(server.address()), FailureKind.MALFORMED, "token");
        }
    }
}
