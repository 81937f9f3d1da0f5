package io.yici.exchange.connector;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a gateway's answer.
 *
 * @param total rows of all pages together, as the gateway counts them
 */
record GatewayPage(
        String code,
        String requestId,
        int total,
        @Nullable String version,
        @Nullable Instant updatedAt,
        List<Map<String, @Nullable String>> rows) {

    static final String SUCCESS = "00";
    static final String QUOTA = "60";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final Pattern FAULT = Pattern.compile("9[0-9]");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern VERSION = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static GatewayPage of(Map<String, @Nullable String> text, List<Map<String, @Nullable String>> rows)
            throws GatewayFailure {
        String code = text.get("code");
        if (code == null || !CODE.matcher(code).matches()) {
            throw GatewayFailure.malformed("code");
        }
        String requestId = text.get("requestId");
        String version = text.get("version");
        return new GatewayPage(
                code,
                requestId == null ? "" : requestId,
                total(text.get("dataCount"), rows.size()),
                version != null && VERSION.matcher(version).matches() ? version : null,
                time(text.get("updatedAt")),
                rows);
    }

    boolean isSuccess() {
        return code.equals(SUCCESS);
    }

    /** Whether the department says that its own register does not work. */
    boolean isFault() {
        return FAULT.matcher(code).matches();
    }

    private static int total(@Nullable String count, int rows) throws GatewayFailure {
        if (count == null) {
            return rows;
        }
        if (!COUNT.matcher(count).matches() || Integer.parseInt(count) < rows) {
            throw GatewayFailure.malformed("count");
        }
        return Integer.parseInt(count);
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text, TIME).atZone(ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
