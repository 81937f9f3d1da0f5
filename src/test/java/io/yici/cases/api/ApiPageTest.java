package io.yici.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.ApiClient;
import io.yici.testing.ApiClient.Answer;
import io.yici.testing.ProductTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Cases of the demo people by API alone, over real HTTP. */
@ProductTest
class ApiPageTest {

    private static final String SERVICE = "{\"service\":\"housing-fund-rent\"}";
    private static final String ANSWERS = """
            {"monthlyRent": 1500.50, "months": 3, "rentedAddress": "九九市一区三号路12号301室", "leaseStart": "2026-03-01",
             "leaseEnd": "2027-02-28", "landlordKind": "person", "bankCard": "9900000000000001234", "phone": "13900000000",
             "declaration": true}""";
    private static final String WHOLE =
            "{\"service\":\"housing-fund-rent\",\"consent\":true,\"answers\":" + ANSWERS + "}";

    @LocalServerPort
    int port;

    @Test
    void takesASingleApplicantFromTheBeginningToTheCertificate() {
        ApiClient me = new ApiClient(port, "p01");
        Answer begun = me.post("/applications", SERVICE);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().path("next").asString()).isEqualTo("consent");
        String path = "/applications/" + begun.json().path("id").asString();
        assertThat(me.get(path + "/consent").json().path("records")).isNotEmpty();
        assertThat(me.post(path + "/consent", "").status()).isEqualTo(200);
        await(me, path, "confirm");
        agreeWithAll(me, path);
        assertThat(me.get(path).json().path("next").asString()).isEqualTo("questions");
        Answer answered = me.put(path + "/answers", "{\"answers\":" + ANSWERS + "}");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().path("missing")).isEmpty();
        JsonNode review = me.get(path + "/review").json();
        assertThat(review.toString()).contains("3").doesNotContain("9900000000000001234");
        String reviewed = "{\"reviewed\":\"" + review.path("reviewed").asString() + "\"}";
        Answer submitted = me.post(path + "/submit", reviewed);
        assertThat(submitted.json().path("status").asString()).isEqualTo("granted");
        assertThat(me.post(path + "/submit", reviewed).json()).isEqualTo(submitted.json());
        String certificate =
                submitted.json().path("outcome").path("certificate").asString();
        assertThat(certificate).isEqualTo("/api/v1" + path + "/certificate");
        assertIsPdf(me.get(path + "/certificate"));
        assertIsPdf(me.get(path + "/receipt"));
    }

    private static void agreeWithAll(ApiClient me, String path) {
        for (JsonNode record : me.get(path + "/evidence").json().path("records")) {
            if (record.path("state").asString().equals("answered")) {
                assertThat(record.path("source").path("fetchedAt").asString()).isNotEmpty();
                Answer agreed =
                        me.put(path + "/evidence/" + record.path("requirement").asString(), "{\"verdict\":\"agree\"}");
                assertThat(agreed.json().path("verdict").asString()).isEqualTo("agreed");
            }
        }
    }

    @Test
    void masksRecordsAsThePagesDo() {
        ApiClient me = new ApiClient(port, "p11");
        String path = draftWithRecords(me);
        assertThat(me.get(path + "/evidence").json().toString())
                .contains("＊＊＊＊")
                .doesNotContainPattern("\\d{17}[\\dX]");
    }

    @Test
    void makesOneCaseOfARequestThatIsRepeated() throws Exception {
        ApiClient me = new ApiClient(port, "p01");
        String key = UUID.randomUUID().toString();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> me.post("/applications/whole", WHOLE, key));
        }
        ExecutorService executor = Executors.newFixedThreadPool(4);
        List<String> ids = new ArrayList<>();
        try {
            for (var answer : executor.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(201);
                ids.add(answer.get().json().path("id").asString());
            }
        } finally {
            executor.shutdown();
        }
        assertThat(ids.stream().distinct()).hasSize(1);
        Answer other = me.post("/applications/whole", WHOLE);
        assertThat(other.json().path("id").asString()).isNotEqualTo(ids.get(0));
        assertThat(other.json().path("status").asString()).isEqualTo("granted");
        assertThat(other.json().path("caseNumber").asString()).startsWith("12990000MB0000131B2002017005000");
    }

    @Test
    void namesEachWrongAnswer() {
        ApiClient me = new ApiClient(port, "p01");
        Answer refused = me.post(
                "/applications/whole",
                WHOLE.replace("\"months\": 3", "\"months\": 13")
                        .replace("9900000000000001234", "123")
                        .replace("\"landlordKind\"", "\"landlordSort\""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("answers.refused");
        assertThat(refused.json().path("errors").toString())
                .contains("\"field\":\"months\",\"code\":\"max\",\"message\":\"Must be at most 12\"")
                .contains("\"field\":\"bankCard\",\"code\":\"pattern\"")
                .contains("\"field\":\"landlordKind\",\"code\":\"choose\"")
                .contains("\"field\":\"landlordSort\",\"code\":\"unknown\"")
                .doesNotContain("form.bankCard", "\"123\"");
        Answer unread = me.put(draft(me) + "/answers", "{\"answers\":{\"months\":\"three\",\"declaration\":\"yes\"}}");
        assertThat(unread.json().path("errors").toString())
                .contains("\"field\":\"months\",\"code\":\"number\"", "\"field\":\"declaration\",\"code\":\"type\"");
        assertThat(me.post("/applications/whole", SERVICE).code()).isEqualTo("request.fields");
    }

    @Test
    void wantsAKeyWithEveryPost() {
        ApiClient me = new ApiClient(port, "p01");
        assertThat(me.postBare("/applications", SERVICE).status()).isEqualTo(400);
        assertThat(me.postBare("/applications", SERVICE).code()).isEqualTo("request.key-missing");
        assertThat(me.post("/applications", SERVICE, "short").code()).isEqualTo("request.key-invalid");
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        ApiClient me = new ApiClient(port, "p01");
        assertThat(me.post("/applications", "{\"service\":\"no-such\"}").code()).isEqualTo("service.unknown");
        assertThat(me.post("/applications", "{\"service\":\"no-such\"}").status())
                .isEqualTo(404);
        assertThat(me.post("/applications", "{").status()).isEqualTo(400);
        assertThat(me.get("/applications/nonsense").status()).isEqualTo(400);
        assertThat(new ApiClient(port, "nobody").get("/applications").status()).isEqualTo(401);
        assertThat(me.get("/work-items").status()).isEqualTo(403);
        assertThat(me.get(draft(me) + "/review").code()).isEqualTo("draft.incomplete");
        assertThat(me.put(draft(me) + "/evidence/nonsense", "{\"verdict\":\"agree\"}")
                        .code())
                .isEqualTo("record.unknown");
    }

    @Test
    void hidesOtherPeoplesApplications() {
        String path = draft(new ApiClient(port, "p01"));
        ApiClient other = new ApiClient(port, "p08");
        for (String part : List.of("", "/consent", "/evidence", "/answers", "/review", "/documents", "/receipt")) {
            assertThat(other.get(path + part).status()).as(part).isEqualTo(404);
        }
        assertThat(other.get(path + "/certificate").status()).isEqualTo(404);
        assertThat(other.post(path + "/withdraw", "").code()).isEqualTo("case.not-found");
    }

    @Test
    void takesADocumentOnceAndChecksIt() {
        ApiClient me = new ApiClient(port, "p01");
        String path = draft(me);
        String png = "\u0089PNG\r\n\u001a\n";
        assertThat(me.upload(path + "/documents", "lease", "lease.exe", "MZ...").status())
                .isEqualTo(415);
        assertThat(me.upload(path + "/documents", "nothing", "lease.png", png).code())
                .isEqualTo("field.unknown");
        assertThat(me.get(path + "/documents").json().path("documents")).isEmpty();
    }

    @Test
    void withdrawsOnceAndForAll() {
        ApiClient me = new ApiClient(port, "p08");
        String path = "/applications/"
                + me.post("/applications/whole", WHOLE).json().path("id").asString();
        assertThat(me.post(path + "/withdraw", "").json().path("status").asString())
                .isEqualTo("withdrawn");
        assertThat(me.post(path + "/withdraw", "").status()).isEqualTo(200);
        assertThat(me.put(path + "/answers", "{}").code()).isEqualTo("case.not-a-draft");
    }

    @Test
    void asksTheSpouseAndGoesOnWhenTheyAllowIt() {
        ApiClient me = new ApiClient(port, "p02");
        ApiClient spouse = new ApiClient(port, "p03");
        String path = "/applications/"
                + me.post("/applications/whole", WHOLE).json().path("id").asString();
        String asked = "";
        for (JsonNode consent : spouse.get("/consents").json().path("consents")) {
            // The latest is the first.
            if (asked.isEmpty() && consent.path("state").asString().equals("asked")) {
                asked = consent.path("id").asString();
            }
        }
        assertThat(me.post("/consents/" + asked, "{\"given\":true}").status()).isEqualTo(404);
        assertThat(spouse.post("/consents/" + asked, "{\"given\":true}").status())
                .isEqualTo(200);
        assertThat(spouse.post("/consents/" + asked, "{\"given\":true}").status())
                .isEqualTo(200);
        assertThat(spouse.post("/consents/" + asked, "{\"given\":false}").code())
                .isEqualTo("consent.not-open");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> me.get(path).json().path("status").asString().equals("granted"));
    }

    @Test
    void letsAClerkConfirmAProposedRefusal() {
        ApiClient me = new ApiClient(port, "p09");
        ApiClient clerk = new ApiClient(port, "c01");
        JsonNode applied = me.post("/applications/whole", WHOLE).json();
        assertThat(applied.path("status").asString()).isEqualTo("review");
        String item = "";
        for (JsonNode open : clerk.get("/work-items").json().path("items")) {
            if (open.path("caseNumber")
                    .asString()
                    .equals(applied.path("caseNumber").asString())) {
                item = "/work-items/" + open.path("id").asString();
            }
        }
        assertThat(clerk.get(item).json().path("reasons")).isNotEmpty();
        assertThat(clerk.post(item + "/decide", "{\"outcome\":\"refuse\"}").code())
                .isEqualTo("request.fields");
        assertThat(clerk.post(item + "/check", "{\"reason\":\"x\"}").code()).isEqualTo("work-item.kind");
        String decision = "{\"outcome\":\"refuse\",\"reason\":\"缴存不满三个月\"}";
        assertThat(clerk.post(item + "/decide", decision).json().path("state").asString())
                .isEqualTo("done");
        assertThat(clerk.post(item + "/decide", decision).status()).isEqualTo(200);
        JsonNode ended =
                me.get("/applications/" + applied.path("id").asString()).json();
        assertThat(ended.path("status").asString()).isEqualTo("refused");
        assertThat(ended.path("outcome").path("clerkReason").asString()).isEqualTo("缴存不满三个月");
        assertThat(ended.path("outcome").path("appeal")).hasSize(2);
    }

    private static String draft(ApiClient me) {
        return "/applications/"
                + me.post("/applications", SERVICE).json().path("id").asString();
    }

    private static String draftWithRecords(ApiClient me) {
        String path = draft(me);
        me.post(path + "/consent", "");
        await(me, path, "confirm");
        return path;
    }

    private static void await(ApiClient me, String path, String next) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> me.get(path).json().path("next").asString().equals(next));
    }

    private static void assertIsPdf(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/pdf");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }
}
