package io.yici.exchange.connector;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final GatewayLimits limits;
    private final GatewayTransport transport;
    private final GatewayJson json;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    public GatewayConnector(Clock clock) {
        this(clock, GatewayLimits.DEFAULT);
    }

    public GatewayConnector(Clock clock, GatewayLimits limits) {
        this.clock = clock;
        this.limits = limits;
        this.transport = new GatewayTransport(limits);
        this.json = new GatewayJson(limits);
    }

    @Override
    public String kind() {
        return "gateway";
    }

    @Override
    public RegisterAnswer ask(RegisterQuestion question) {
        long until = System.nanoTime() + question.endpoint().deadline().toNanos();
        try {
            return answer(question, until);
        } catch (GatewayFailure failure) {
            return new RegisterAnswer.Unavailable(question.requestId(), failure.kind(), failure.detail());
        }
    }

    private RegisterAnswer answer(RegisterQuestion question, long until) throws GatewayFailure {
        GatewayPage first = page(question, 1, until);
        if (!first.isSuccess()) {
            return new RegisterAnswer.Refused(question.requestId(), first.code());
        }
        if (first.total() == 0) {
            return new RegisterAnswer.NoSuchRecord(question.requestId(), first.version(), first.updatedAt());
        }
        return new RegisterAnswer.Rows(
                question.requestId(), allRows(question, first, until), first.version(), first.updatedAt());
    }

    private List<Map<String, @Nullable String>> allRows(RegisterQuestion question, GatewayPage first, long until)
            throws GatewayFailure {
        if (first.total() > limits.maxRows()) {
            throw GatewayFailure.malformed("rows");
        }
        var rows = new ArrayList<>(first.rows());
        for (int number = 2; rows.size() < first.total(); number++) {
            GatewayPage next = page(question, number, until);
            requireContinuation(first, next, rows.size());
            rows.addAll(next.rows());
        }
        return rows;
    }

    private static void requireContinuation(GatewayPage first, GatewayPage next, int rowsSoFar) throws GatewayFailure {
        boolean same =
                next.isSuccess() && next.total() == first.total() && Objects.equals(next.version(), first.version());
        if (!same) {
            throw GatewayFailure.malformed("changed");
        }
        if (next.rows().isEmpty() || rowsSoFar + next.rows().size() > first.total()) {
            throw GatewayFailure.malformed("count");
        }
    }

    private GatewayPage page(RegisterQuestion question, int number, long until) throws GatewayFailure {
        URI uri = uri(question);
        byte[] body = json.question(question, number, limits.pageSize());
        byte[] answer = transport.post(uri, () -> sign(question, uri, body), until);
        GatewayPage page = json.page(answer, Set.copyOf(question.fields()));
        if (page.code().equals(GatewayPage.QUOTA)) {
            throw new GatewayFailure(FailureKind.QUOTA, page.code());
        }
        if (page.isFault()) {
            throw new GatewayFailure(FailureKind.FAULT, page.code());
        }
        if (page.isSuccess() && !page.requestId().equals(question.requestId().toString())) {
            throw GatewayFailure.malformed("requestId");
        }
        return page;
    }

    private static URI uri(RegisterQuestion question) {
        String address = question.endpoint().address().toString();
        return URI.create((address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                + PATH
                + question.resource());
    }

    private SignedBody sign(RegisterQuestion question, URI uri, byte[] body) {
        String timestamp = String.valueOf(clock.millis());
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String once = HEX.formatHex(nonce);
        String signature =
                GatewaySignature.sign(question.endpoint().secret(), "POST", uri.getRawPath(), timestamp, once, body);
        return new SignedBody(
                body,
                Map.of(
                        GatewaySignature.TIMESTAMP, timestamp,
                        GatewaySignature.NONCE, once,
                        GatewaySignature.SIGNATURE, signature));
    }

    @Override
    public void close() {
        transport.close();
    }
}
