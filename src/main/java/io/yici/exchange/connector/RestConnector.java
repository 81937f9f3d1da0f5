package io.yici.exchange.connector;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** Asks a department's JSON interface by POST, with a token of OAuth2 client credentials. A token that is no longer taken is renewed once. */
@Component
final class RestConnector implements RegisterConnector, AutoCloseable {

    private static final int UNAUTHORISED = 401;

    private final AnswerLimits limits;
    private final HttpTransport transport;
    private final ShapedAnswer answers;
    private final Tokens tokens;

    @Autowired
    RestConnector(Clock clock, SslBundles bundles) {
        this(clock, AnswerLimits.DEFAULT, bundles);
    }

    RestConnector(Clock clock, AnswerLimits limits, SslBundles bundles) {
        var json = new BoundedJson(limits);
        this.limits = limits;
        this.transport = new HttpTransport(limits, bundles);
        this.answers = new ShapedAnswer(json);
        this.tokens = new Tokens(clock, transport, json);
    }

    @Override
    public String kind() {
        return "rest";
    }

    @Override
    public RegisterAnswer ask(RegisterQuestion question) {
        var endpoint = question.endpoint(RegisterEndpoint.Rest.class);
        return Asking.ask(
                question,
                until -> Pages.all(question.requestId(), limits, number -> page(question, endpoint, number, until)));
    }

    private Page page(RegisterQuestion question, RegisterEndpoint.Rest endpoint, int number, long until)
            throws AskingFailed {
        byte[] body = QuestionJson.write(question, number, limits.pageSize());
        String token = tokens.token(endpoint.token(), until);
        HttpAnswer answer = send(question, endpoint, body, token, until);
        if (answer.status() == UNAUTHORISED) {
            tokens.drop(endpoint.token(), token);
            answer = send(question, endpoint, body, tokens.token(endpoint.token(), until), until);
        }
        return answers.isNoRecord(answer, endpoint.shape())
                ? Page.NONE
                : answers.page(answer.successOrRefusal(), endpoint.shape(), Set.copyOf(question.fields()));
    }

    private HttpAnswer send(
            RegisterQuestion question, RegisterEndpoint.Rest endpoint, byte[] body, String token, long until)
            throws AskingFailed {
        String path = endpoint.path().replace("{resource}", question.resource());
        URI uri = endpoint.address().below(Escaped.path(path));
        var headers = Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
        HttpQuestion post = HttpQuestion.json(uri, endpoint.address().tls(), body, () -> headers);
        return transport.send(endpoint.shape().noRecordStatus() == 0 ? post : post.readingErrors(), until);
    }

    @Override
    public void close() {
        transport.close();
    }
}
