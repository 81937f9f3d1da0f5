package io.yici.exchange.connector;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a gateway's answers: a code, and the data as JSON in a string of JSON. */
final class GatewayAnswer {

    private static final String SUCCESS = "00";
    private static final String QUOTA = "60";
    private static final Set<String> DATA = Set.of("data");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final Pattern FAULT = Pattern.compile("9[0-9]");

    private final BoundedJson json;

    GatewayAnswer(BoundedJson json) {
        this.json = json;
    }

    /**
     * Reads one page of the answer to this question.
     *
     * @param signer who must have signed it; null where nobody signs
     */
    Page page(byte[] body, RegisterQuestion question, int number, @Nullable PublicKey signer) throws AskingFailed {
        Map<String, @Nullable String> envelope = json.read(body, in -> BoundedJson.flat(in, DATA));
        requireSuccess(envelope.get("code"));
        if (!question.requestId().toString().equals(envelope.get("requestId"))) {
            throw AskingFailed.malformed("requestId");
        }
        String data = envelope.get("data");
        if (signer != null) {
            requireSigned(envelope, question, number, signer);
        }
        return Page.of(
                envelope.get("dataCount"),
                envelope.get("version"),
                envelope.get("updatedAt"),
                data == null || data.isBlank() ? List.of() : rows(data, Set.copyOf(question.fields())));
    }

    private static void requireSuccess(@Nullable String code) throws AskingFailed {
        if (code == null || !CODE.matcher(code).matches()) {
            throw AskingFailed.malformed("code");
        }
        if (code.equals(QUOTA)) {
            throw new AskingFailed(FailureKind.QUOTA, code);
        }
        if (FAULT.matcher(code).matches()) {
            throw new AskingFailed(FailureKind.FAULT, code);
        }
        if (!code.equals(SUCCESS)) {
            throw AskingFailed.refused(code);
        }
    }

    private static void requireSigned(
            Map<String, @Nullable String> envelope, RegisterQuestion question, int number, PublicKey signer)
            throws AskingFailed {
        var page = new AnswerSignature.Signed(
                question.requestId().toString(),
                number,
                text(envelope, "dataCount"),
                text(envelope, "version"),
                text(envelope, "updatedAt"),
                text(envelope, "data"));
        if (!AnswerSignature.holds(signer, page, envelope.get(AnswerSignature.FIELD))) {
            throw new AskingFailed(FailureKind.SIGNATURE, "signature");
        }
    }

    private static String text(Map<String, @Nullable String> envelope, String name) {
        String text = envelope.get(name);
        return text == null ? "" : text;
    }

    private List<Map<String, @Nullable String>> rows(String data, Set<String> wanted) throws AskingFailed {
        return json.read(data, in -> {
            in.nextToken();
            return json.rows(in, wanted);
        });
    }
}
