package io.yici.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.codes.CreditCode;
import io.yici.codes.InvalidCode;
import io.yici.codes.PersonId;
import io.yici.exchange.connector.AnswerSignature;
import io.yici.exchange.connector.GatewayConnector;
import io.yici.exchange.connector.GatewaySignature;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A department's gateway behind its counter: lets in only questions that are signed, fresh, asked once and for a purpose, and answers from the
 * registers. A question repeated under its request id gets the answer it had.
 */
final class GatewayDesk {

    private static final String SIGNATURE = "10";
    private static final String TOO_OLD = "11";
    private static final String USED_NONCE = "12";
    private static final String NO_PURPOSE = "20";
    private static final String NO_RESOURCE = "21";
    private static final String OTHER_QUESTION = "22";
    private static final String UNREADABLE = "40";
    private static final String QUOTA = "60";
    private static final int STALE_DAYS = 400;

    private static final List<String> PURPOSE = List.of("item", "material", "accessor", "case");
    /** Sent with every row, asked for or not, as some registers do. */
    private static final Set<String> ALWAYS_SENT = Set.of("gxsjc", "fj");

    private final String secret;
    private final Clock clock;
    private final Map<String, Register> registers;
    private final Releases releases;
    private final @Nullable PrivateKey signer;
    private final CallLog log = new CallLog();
    private final Tellings tellings = new Tellings();
    private final JsonMapper json = JsonMapper.shared();
    private final Cache<String, Boolean> nonces = Caffeine.newBuilder()
            .expireAfterWrite(GatewaySignature.WINDOW.multipliedBy(2))
            .maximumSize(500_000)
            .build();
    private final Cache<String, Answered> answers = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(30))
            .maximumSize(20_000)
            .build();

    GatewayDesk(String department, String secret, Clock clock, Map<String, Register> registers) {
        this.secret = secret;
        this.clock = clock;
        this.registers = registers;
        this.signer = DepartmentKeys.of(department);
        this.releases = new Releases(department, Registers.daysBehind(department), clock);
    }

    /** What was answered to a request id, and to which question. */
    private record Answered(String question, byte[] answer) {}

    CallLog log() {
        return log;
    }

    Tellings tellings() {
        return tellings;
    }

    /**
     * The answer to a question.
     *
     * @param signing the headers by which it is signed
     * @param fault what the answer suffers from; a spoilt answer is not the one a repeated question gets
     */
    byte[] answer(String path, Map<String, String> signing, byte[] body, Fault fault) {
        String refusal = refusal(path, signing, body);
        if (refusal != null) {
            return refuse(refusal, "");
        }
        try {
            return answer(path.substring(GatewayConnector.PATH.length()), json.readTree(body), fault);
        } catch (JacksonException unreadable) {
            return refuse(UNREADABLE, "");
        }
    }

    private @Nullable String refusal(String path, Map<String, String> signing, byte[] body) {
        String timestamp = signing.getOrDefault(GatewaySignature.TIMESTAMP, "");
        String nonce = signing.getOrDefault(GatewaySignature.NONCE, "");
        String expected = GatewaySignature.sign(secret, "POST", path, timestamp, nonce, body);
        if (nonce.isEmpty()
                || !GatewaySignature.matches(expected, signing.getOrDefault(GatewaySignature.SIGNATURE, ""))) {
            return SIGNATURE;
        }
        if (!timestamp.matches("\\d{1,15}")
                || Math.abs(clock.millis() - Long.parseLong(timestamp)) > GatewaySignature.WINDOW.toMillis()) {
            return TOO_OLD;
        }
        return nonces.asMap().putIfAbsent(nonce, true) == null ? null : USED_NONCE;
    }

    private byte[] answer(String resource, JsonNode question, Fault fault) {
        String requestId = question.path("requestId").asString("");
        Register register = registers.get(resource);
        if (register == null || requestId.isEmpty()) {
            return refuse(register == null ? NO_RESOURCE : UNREADABLE, requestId);
        }
        if (PURPOSE.stream()
                .anyMatch(
                        part -> question.path("purpose").path(part).asString("").isBlank())) {
            return refuse(NO_PURPOSE, requestId);
        }
        if (fault == Fault.QUOTA) {
            return refuse(QUOTA, requestId);
        }
        int page = Math.max(1, question.path("page").asInt(1));
        if (fault.spoilsAnswers()) {
            log.answered(requestId, page);
            return rows(resource, register, question, page, fault);
        }
        String asked = resource + question.path("query") + question.path("fields");
        Answered answered = answers.get(
                requestId + "/" + page, key -> new Answered(asked, rows(resource, register, question, page, fault)));
        if (!answered.question().equals(asked)) {
            return refuse(OTHER_QUESTION, requestId);
        }
        log.answered(requestId, page);
        return answered.answer();
    }

    /** Who a question is about, as the registers take it; empty where that cannot be told. */
    String personIn(byte[] body) {
        try {
            return person(json.readTree(body));
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    private static String person(JsonNode question) {
        String key = question.path("query").properties().stream()
                .map(entry -> entry.getValue().asString(""))
                .findFirst()
                .orElse("");
        return normalised(key);
    }

    /** Whether a resource holds anything of a person. */
    boolean holds(String resource, String person) {
        Register register = registers.get(resource);
        return register != null && !register.rows(person).isEmpty();
    }

    private byte[] rows(String resource, Register register, JsonNode question, int page, Fault fault) {
        int size = Math.max(1, question.path("pageSize").asInt(100));
        String id = person(question);
        List<Map<String, @Nullable Object>> rows =
                id.isEmpty() ? List.of() : tellings.over(resource, id, register.rows(id));
        Set<String> fields = new java.util.HashSet<>(ALWAYS_SENT);
        question.path("fields").forEach(field -> fields.add(field.asString("")));
        List<Map<String, @Nullable Object>> shown = rows.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(row -> only(row, fields))
                .toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("code", "00");
        answer.put("msg", "成功");
        answer.put("data", json.writeValueAsString(Spoiling.spoil(fault, shown, id)));
        answer.put("dataCount", rows.size());
        answer.put("page", page);
        answer.put("requestId", question.path("requestId").asString(""));
        answer.put("version", fault == Fault.STALE ? releases.versionBefore(STALE_DAYS) : releases.version());
        answer.put("updatedAt", fault == Fault.STALE ? releases.updatedBefore(STALE_DAYS) : releases.updatedAt());
        if (signer != null) {
            answer.put(
                    AnswerSignature.FIELD, signature(fault == Fault.FORGED ? DepartmentKeys.forged() : signer, answer));
        }
        return json.writeValueAsBytes(answer);
    }

    private static String signature(PrivateKey key, Map<String, Object> answer) {
        return AnswerSignature.sign(
                key,
                new AnswerSignature.Signed(
                        text(answer, "requestId"),
                        Integer.parseInt(text(answer, "page")),
                        text(answer, "dataCount"),
                        text(answer, "version"),
                        text(answer, "updatedAt"),
                        text(answer, "data")));
    }

    private static String text(Map<String, Object> answer, String name) {
        return String.valueOf(answer.get(name));
    }

    /** A person's or a firm's number as the registers take it; empty for what is neither. */
    private static String normalised(String key) {
        try {
            return PersonId.of(key).value();
        } catch (InvalidCode nobody) {
            try {
                return CreditCode.of(key).value();
            } catch (InvalidCode noFirm) {
                return "";
            }
        }
    }

    private static Map<String, @Nullable Object> only(Map<String, @Nullable Object> row, Set<String> fields) {
        var shown = new LinkedHashMap<String, @Nullable Object>(row);
        shown.keySet().retainAll(fields);
        return shown;
    }

    private byte[] refuse(String code, String requestId) {
        log.refused();
        return json.writeValueAsBytes(Map.of("code", code, "msg", "拒绝", "data", "", "requestId", requestId));
    }
}
