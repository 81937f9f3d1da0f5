package io.yici.exchange.connector;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Asks a department through an X-Road security server, by the REST message protocol r1: a POST to the service's path that names client, request,
 * case and accessor in headers.
 *
 * <p>A security server waits for a provider without end, so the deadline is ours.
 */
@Component
final class XRoadConnector implements RegisterConnector, AutoCloseable {

    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9+/]{43,128}={0,2}");
    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final AnswerLimits limits;
    private final HttpTransport transport;
    private final ShapedAnswer answers;
    private final XRoadError errors;

    @Autowired
    XRoadConnector(SslBundles bundles) {
        this(AnswerLimits.DEFAULT, bundles);
    }

    XRoadConnector(AnswerLimits limits, SslBundles bundles) {
        var json = new BoundedJson(limits);
        this.limits = limits;
        this.transport = new HttpTransport(limits, bundles);
        this.answers = new ShapedAnswer(json);
        this.errors = new XRoadError(json);
    }

    @Override
    public String kind() {
        return "xroad";
    }

    @Override
    public RegisterAnswer ask(RegisterQuestion question) {
        var endpoint = question.endpoint(RegisterEndpoint.XRoad.class);
        return Asking.ask(
                question,
                until -> Pages.all(question.requestId(), limits, number -> page(question, endpoint, number, until)));
    }

    private Page page(RegisterQuestion question, RegisterEndpoint.XRoad endpoint, int number, long until)
            throws AskingFailed {
        String service = endpoint.service().replace("{resource}", question.resource());
        URI uri = endpoint.address().below("/r1/" + Escaped.path(service));
        Map<String, String> headers = headers(question, endpoint);
        HttpAnswer answer = transport.send(
                HttpQuestion.json(
                                uri,
                                endpoint.address().tls(),
                                QuestionJson.write(question, number, limits.pageSize()),
                                () -> headers)
                        .readingErrors(),
                until);
        errors.requireNone(answer);
        requireOurs(answer, question, service);
        return answers.isNoRecord(answer, endpoint.shape())
                ? Page.NONE
                : answers.page(answer.successOrRefusal(), endpoint.shape(), Set.copyOf(question.fields()));
    }

    private static Map<String, String> headers(RegisterQuestion question, RegisterEndpoint.XRoad endpoint) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Road-Client", Escaped.path(endpoint.client()));
        headers.put("X-Road-Id", question.requestId().toString());
        headers.put("X-Road-Issue", Escaped.segment(question.purpose().caseId()));
        headers.put("X-Road-UserId", Escaped.segment(question.purpose().accessor()));
        headers.put("Accept", "application/json");
        return headers;
    }

    /** The security servers sign and log under these headers: an answer that carries others' is none of ours. */
    private static void requireOurs(HttpAnswer answer, RegisterQuestion question, String service) throws AskingFailed {
        String id = answer.header("x-road-id");
        if (id != null && !id.equals(question.requestId().toString())) {
            throw AskingFailed.malformed("requestId");
        }
        String answering = answer.header("x-road-service");
        if (answering != null && !(Escaped.path(service) + "/").startsWith(answering + "/")) {
            throw AskingFailed.malformed("service");
        }
        requireForm(answer.header("x-road-request-id"), REQUEST_ID, "requestId");
        requireForm(answer.header("x-road-request-hash"), HASH, "requestHash");
    }

    private static void requireForm(@Nullable String value, Pattern form, String word) throws AskingFailed {
        if (value != null && !form.matcher(value).matches()) {
            throw AskingFailed.malformed(word);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
