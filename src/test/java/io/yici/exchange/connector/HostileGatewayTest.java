package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.ID;
import static io.yici.exchange.connector.Questions.assertRefused;
import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Servers that only say that they are a gateway. */
class HostileGatewayTest extends HostileAnswerContract {

    private static final GatewayConnector CONNECTOR =
            new GatewayConnector(Clock.systemUTC(), LIMITS, new DefaultSslBundleRegistry());

    @AfterAll
    static void close() {
        CONNECTOR.close();
    }

    @Override
    RegisterAnswer ask(URI server) {
        return Questions.ask(
                CONNECTOR, Questions.homes(new RegisterEndpoint.Gateway("zr", server, "secret", DEADLINE)));
    }

    @Override
    String answer(String rows) {
        return "{\"code\":\"00\",\"requestId\":\"" + ID + "\",\"data\":\"" + rows.replace("\"", "\\\"") + "\"}";
    }

    static Stream<Arguments> envelopes() {
        return Stream.of(
                Arguments.of("an array", "[]", "json"),
                Arguments.of("no code", "{\"data\":\"[]\"}", "code"),
                Arguments.of("bytes that are no text", "{\"code\":\"\u00ff\ud800\"}", "code"),
                Arguments.of("a code that is a text", "{\"code\":\"张三 990106199003070017\"}", "code"),
                Arguments.of("data that is no text", "{\"code\":\"00\",\"data\":[{\"zl\":\"x\"}]}", "nested"),
                Arguments.of("data that is no JSON", counted("oops", "1"), "json"),
                Arguments.of("a count that is none", counted("[{}]", "\"many\""), "count"),
                Arguments.of("fewer counted than sent", counted("[{},{}]", "1"), "count"),
                Arguments.of("more counted than ever come", counted("[]", "7"), "count"),
                Arguments.of("more counted than anybody has", counted("[{}]", "999999"), "rows"),
                Arguments.of(
                        "another question's answer", counted("[{}]", "1").replace(ID.toString(), "x"), "requestId"));
    }

    private static String counted(String data, String count) {
        return "{\"code\":\"00\",\"dataCount\":" + count + ",\"requestId\":\"" + ID + "\",\"data\":\"" + data + "\"}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    void whatIsNoAnswerIsMalformed(String what, String body, String detail) throws IOException {
        try (ScriptedServer server = json(body)) {
            assertUnavailable(ask(server.address()), FailureKind.MALFORMED, detail);
        }
    }

    @Test
    void emptyDataIsNoRecord() throws IOException {
        try (ScriptedServer server = json(counted("", "0"))) {
            assertThat(ask(server.address())).isInstanceOf(NoSuchRecord.class);
        }
    }

    @Test
    void aBusinessCodeIsARefusalAndAFaultIsNot() throws IOException {
        try (ScriptedServer refusing = json("{\"code\":\"31\",\"msg\":\"无权查询\"}");
                ScriptedServer faulty = json("{\"code\":\"99\",\"msg\":\"系统异常\"}");
                ScriptedServer exhausted = json("{\"code\":\"60\",\"msg\":\"超出配额\"}")) {
            assertRefused(ask(refusing.address()), "31");
            assertUnavailable(ask(faulty.address()), FailureKind.FAULT, "99");
            assertUnavailable(ask(exhausted.address()), FailureKind.QUOTA, "60");
        }
    }
}
