package io.yici.exchange.connector;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Asks a department through the government gateway: a signed POST to {@code <address>/gateway/<resource>} that states its purpose, answered with a
 * code and pages of rows.
 *
 * <p>One instance serves all departments; it keeps connections open between questions.
 */
@Component
public final class GatewayConnector implements RegisterConnector, AutoCloseable {

    /** Where a gateway's resources lie below its address. */
    public static final String PATH = "/gateway/";

    private static final HexFormat HEX = HexFormat.of();

    private final Clock clock;
    private final AnswerLimits limits;
    private final HttpTransport transport;
    private final GatewayAnswer answers;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    GatewayConnector(Clock clock, SslBundles bundles) {
        this(clock, AnswerLimits.DEFAULT, bundles);
    }

    /** A connector without certificates of its own. */
    public GatewayConnector(Clock clock) {
        this(clock, AnswerLimits.DEFAULT, new DefaultSslBundleRegistry());
    }

    GatewayConnector(Clock clock, AnswerLimits limits, SslBundles bundles) {
        this.clock = clock;
        this.limits = limits;
        this.transport = new HttpTransport(limits, bundles);
        this.answers = new GatewayAnswer(new BoundedJson(limits));
    }

    @Override
    public String kind() {
        return "gateway";
    }

    @Override
    public RegisterAnswer ask(RegisterQuestion question) {
        var endpoint = question.endpoint(RegisterEndpoint.Gateway.class);
        return Asking.ask(
                question,
                until -> Pages.all(question.requestId(), limits, number -> page(question, endpoint, number, until)));
    }

    private Page page(RegisterQuestion question, RegisterEndpoint.Gateway endpoint, int number, long until)
            throws AskingFailed {
        URI uri = endpoint.address().below(PATH + question.resource());
        byte[] body = QuestionJson.write(question, number, limits.pageSize());
        HttpAnswer answer = transport.send(
                HttpQuestion.json(uri, endpoint.address().tls(), body, () -> sign(endpoint.secret(), uri, body)),
                until);
        return answers.page(answer.success(), question, number, endpoint.signer());
    }

    private Map<String, String> sign(String secret, URI uri, byte[] body) {
        String timestamp = String.valueOf(clock.millis());
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String once = HEX.formatHex(nonce);
        String signature = GatewaySignature.sign(secret, "POST", uri.getRawPath(), timestamp, once, body);
        return Map.of(
                GatewaySignature.TIMESTAMP, timestamp,
                GatewaySignature.NONCE, once,
                GatewaySignature.SIGNATURE, signature);
    }

    @Override
    public void close() {
        transport.close();
    }
}
