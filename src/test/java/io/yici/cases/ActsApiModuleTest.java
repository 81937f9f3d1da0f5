package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.certificate.Certificates;
import io.yici.inbox.WorkItem;
import io.yici.testing.ApiClient;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Programs do what the clerk's and the applicant's pages do. */
@ProductTest
@Import(MovingClock.Setup.class)
class ActsApiModuleTest extends ShippedService {

    private static final String ASK = "{\"items\":[\"phone\",\"socialCard\"],\"days\":10,\"reason\":\"手机号码少一位\"}";

    @Autowired
    Certificates certificates;

    @Test
    void aCorrectionIsAskedForAnsweredAndAccepted() {
        UUID dossier = applied("p27");
        WorkItem item = item(dossier, "c13");
        ApiClient clerk = new ApiClient(port, "c13");
        ApiClient applicant = new ApiClient(port, "p27");
        String acts = "/work-items/" + item.id() + "/acts";
        assertThat(clerk.get(acts).json().toString()).contains("\"accept\"", "\"ask-for-correction\"");
        ApiClient.Answer empty = clerk.post(acts + "/ask-for-correction", "{\"items\":[]}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(applicant.get("/applications/" + dossier + "/correction").code())
                .isEqualTo("case.supplement-not-open");

        ApiClient.Answer asked = clerk.post(acts + "/ask-for-correction", ASK);
        assertThat(asked.json().path("status").asString("")).isEqualTo("CORRECTION");
        assertThat(clerk.post(acts + "/ask-for-correction", ASK).status())
                .as("repeated")
                .isEqualTo(200);
        assertThat(clerk.post(acts + "/accept", "{}").status()).isEqualTo(409);

        String correction = "/applications/" + dossier + "/correction";
        assertThat(applicant.get(correction).json().path("items").size()).isEqualTo(2);
        String document = applicant
                .upload("/applications/" + dossier + "/documents", "socialCard", "card.pdf", "%PDF-1.4\n%%EOF\n")
                .json()
                .path("id")
                .asString("");
        String answer = "{\"answers\":{\"phone\":\"13911112222\",\"payTo\":\"bank-card\"},\"proofs\":{\"socialCard\":\""
                + document + "\"}}";
        assertThat(applicant
                        .post(
                                correction,
                                answer.replace(document, UUID.randomUUID().toString()))
                        .status())
                .as("somebody else's document")
                .isEqualTo(422);
        ApiClient.Answer corrected = applicant.post(correction, answer);
        assertThat(corrected.json().path("status").asString("")).isEqualTo("PRE_REVIEW");
        assertThat(applicant.post(correction, answer).status()).as("repeated").isEqualTo(200);

        assertThat(clerk.post(acts + "/accept", "{}").status()).isEqualTo(200);
        assertThat(status(dossier).isOpen()).isTrue();
    }

    @Test
    void anActIsUndoneOnceByWhoDidIt() {
        UUID dossier = applied("p23");
        WorkItem item = item(dossier, "c07");
        String acts = "/work-items/" + item.id() + "/acts";
        ApiClient clerk = new ApiClient(port, "c07");
        ApiClient.Answer stopped =
                clerk.post(acts + "/stop-clock", "{\"ground\":\"appraisal\",\"days\":5,\"reason\":\"需要鉴定\"}");
        String undo = stopped.json().path("undo").asString("");
        assertThat(new ApiClient(port, "c08")
                        .post(acts + "/" + undo + "/undo", "{}")
                        .code())
                .isEqualTo("case.act-not-undoable");
        assertThat(clerk.post(acts + "/" + undo + "/undo", "{}")
                        .json()
                        .path("status")
                        .asString(""))
                .isEqualTo("REVIEW");
        assertThat(clerk.post(acts + "/" + undo + "/undo", "{}").status()).isEqualTo(200);
        assertThat(new ApiClient(port, "c01").post(acts + "/stop-clock", "{}").status())
                .as("another office's clerk")
                .isEqualTo(404);
    }

    @Test
    void aGrantThatIsRevokedTakesItsCertificateWithIt() {
        UUID dossier = applied("p23");
        decide(dossier, "c07", "confirmed");
        decide(dossier, "c09", "confirmed");
        WorkItem last = item(dossier, "c11");
        decide(dossier, "c11", "confirmed");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        String revoke = "/work-items/" + last.id() + "/acts/revoke-decision";
        assertThat(new ApiClient(port, "c11").post(revoke, "{\"reason\":\"x\"}").status())
                .as("not for a clerk")
                .isEqualTo(409);

        assertThat(new ApiClient(port, "c06")
                        .post(revoke, "{\"reason\":\"申请时隐瞒了户籍迁出的事实\"}")
                        .status())
                .isEqualTo(200);

        assertThat(status(dossier)).isEqualTo(CaseStatus.DECISION_REVOKED);
        assertThat(certificates.of(dossier))
                .allSatisfy(one -> assertThat(one.revocation()).isNotNull());
    }

    private UUID applied(String login) {
        return apply(
                login,
                "disability-subsidies",
                Map.of(
                        "subsidies", "both",
                        "payTo", "social-card",
                        "phone", "13900000000",
                        "declaration", "true"));
    }
}
