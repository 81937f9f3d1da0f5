package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.Questions.rows;
import static io.yici.exchange.connector.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are read as they are, or not at all. */
abstract class HostileAnswerContract extends HostileServerContract {

    /** A whole answer of this kind that brings these rows, as JSON. */
    abstract String answer(String rows);

    static Stream<Arguments> wrongRows() {
        return Stream.of(
                Arguments.of("a name twice", "[{\"zl\":1,\"zl\":2}]", "duplicate"),
                Arguments.of("a number without end", "[{\"zl\":" + "9".repeat(5_000) + "}]", "json"),
                Arguments.of("numbers", "[1,2]", "data"),
                Arguments.of("a word", "\"x\"", "data"),
                Arguments.of("a row and a number", "[{\"zl\":1},2]", "data"),
                Arguments.of("a value that is a structure", "[{\"zl\":{\"a\":1}}]", "nested"),
                Arguments.of("more than anybody has", "[{}" + ",{}".repeat(1_000) + "]", "rows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRows")
    void rowsThatAreNoneAreMalformed(String what, String rows, String detail) throws IOException {
        try (ScriptedServer server = json(answer(rows))) {
            assertUnavailable(ask(server.address()), FailureKind.MALFORMED, detail);
        }
    }

    @Test
    void somethingAfterTheAnswerIsMalformed() throws IOException {
        try (ScriptedServer server = json(answer("[]") + "{}")) {
            assertUnavailable(ask(server.address()), FailureKind.MALFORMED, "json");
        }
    }

    @Test
    void readsTextsAndNumbersAsTheyAreWritten() throws IOException {
        try (ScriptedServer server = json(answer("[{\"zl\":\"某处\",\"n\":1.50}]"))) {
            assertThat(rows(ask(server.address())).get(0))
                    .containsEntry("zl", "某处")
                    .containsEntry("n", "1.50");
        }
    }

    @Test
    void readsASingleRowAndSkipsAStructureNobodyAskedFor() throws IOException {
        try (ScriptedServer server = json(answer("{\"zl\":null,\"extra\":{\"a\":[1]}}"))) {
            assertThat(rows(ask(server.address())).get(0))
                    .containsEntry("zl", null)
                    .containsEntry("extra", null);
        }
    }

    @Test
    void noRowsAreNoRecord() throws IOException {
        try (ScriptedServer server = json(answer("[]"))) {
            assertThat(ask(server.address())).isInstanceOf(NoSuchRecord.class);
        }
    }
}
