package io.yici.exchange.connector;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a security server says went wrong, in both its dialects: {@code Server.ServerProxy.AccessDenied} until version 7, {@code
 * server.serverproxy.access_denied} after it. Nearly all of it comes as status 500, so the code tells what may pass and what will not.
 */
final class XRoadError {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Set<String> PLACES = Set.of("client", "server", "clientproxy", "serverproxy");
    private static final Map<String, String> REFUSALS = Stream.of(
                    "access_denied",
                    "bad_request",
                    "endpoint_not_found",
                    "invalid_client_identifier",
                    "invalid_http_method",
                    "invalid_protocol_version",
                    "invalid_request",
                    "invalid_rest",
                    "invalid_security_server",
                    "missing_header",
                    "missing_header_field",
                    "security_category",
                    "service_type",
                    "ssl_authentication_failed",
                    "unknown_member",
                    "unknown_service")
            .collect(Collectors.toMap(XRoadError::plain, Function.identity()));

    private final BoundedJson json;

    XRoadError(BoundedJson json) {
        this.json = json;
    }

    /** Ends the question when a security server answered instead of the department; without its header the error is the department's own. */
    void requireNone(HttpAnswer answer) throws AskingFailed {
        String header = answer.header("x-road-error");
        if (header == null) {
            return;
        }
        String type = type(answer.body());
        String code = type == null ? header : type;
        String error = error(CODE.matcher(code).matches() ? code : "");
        String refusal = REFUSALS.get(error);
        if (refusal != null) {
            throw AskingFailed.refused(refusal);
        }
        throw new AskingFailed(FailureKind.FAULT, error.isEmpty() ? "xroad" : error);
    }

    private @Nullable String type(byte[] body) {
        try {
            Map<String, @Nullable String> error = json.read(body, in -> BoundedJson.flat(in, Set.of()));
            return error.get("type");
        } catch (AskingFailed noJson) {
            return null;
        }
    }

    /** The first part that names no place, in one spelling; what follows it is the detail of a detail. */
    private static String error(String code) {
        for (String part : code.split("\\.", -1)) {
            if (!PLACES.contains(plain(part))) {
                return plain(part);
            }
        }
        return "";
    }

    private static String plain(String part) {
        return part.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
