package io.yici.exchange.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Connector.AnswerShape;
import io.yici.exchange.connector.RegisterAnswer.Refused;
import io.yici.exchange.connector.RegisterAnswer.Rows;
import io.yici.exchange.connector.RegisterAnswer.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about one made-up person, and what came of them. */
final class Questions {

    static final UUID ID = UUID.fromString("9b0dbb8a-52a5-4c8e-9b9b-4d5b6f1f8d11");
    static final String PERSON = "990106199003070017";
    static final AnswerShape SHAPE = new AnswerShape("/rows", null, null, null, 0);
    static final AnswerShape PAGED =
            new AnswerShape("/data/rows", "/data/total", "/meta/version", "/meta/updatedAt", 404);

    private Questions() {}

    /** A question about a person's homes. */
    static RegisterQuestion homes(RegisterEndpoint endpoint) {
        return homes(endpoint, PERSON);
    }

    static RegisterQuestion homes(RegisterEndpoint endpoint, String person) {
        return new RegisterQuestion(
                ID,
                endpoint,
                "zr_bdc",
                List.of("zl", "n"),
                "qlrzjh",
                person,
                new Purpose("item", "ownHomes", "clerk-7", "CASE-1"));
    }

    /** Asks, which must end soon after the deadline. */
    static RegisterAnswer ask(RegisterConnector connector, RegisterQuestion question) {
        long start = System.nanoTime();
        RegisterAnswer answer = connector.ask(question);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(question.endpoint().deadline().plusSeconds(2));
        return answer;
    }

    static List<Map<String, @Nullable String>> rows(RegisterAnswer answer) {
        assertThat(answer).isInstanceOf(Rows.class);
        return ((Rows) answer).rows();
    }

    static void assertUnavailable(RegisterAnswer answer, FailureKind kind, String detail) {
        assertThat(answer).isEqualTo(new Unavailable(ID, kind, detail));
    }

    static void assertRefused(RegisterAnswer answer, String code) {
        assertThat(answer).isEqualTo(new Refused(ID, code));
    }
}
