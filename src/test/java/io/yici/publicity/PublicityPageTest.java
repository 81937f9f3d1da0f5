package io.yici.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseStatus;
import io.yici.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the public pages take, and what they refuse. */
class PublicityPageTest extends PublicCase {

    @Test
    void whatIsWithdrawnIsNoLongerPublic() {
        UUID dossier = publicised();
        UUID publication = running(dossier).id();
        String number = object(new Visitor(port), publication, REASON, "");
        citizen("p17").open("/cases/" + dossier + "/withdraw").post(Map.of());
        assertThat(files.of(dossier).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(new Visitor(port).get("/publicity/" + publication).statusCode())
                .isEqualTo(410);
        assertThat(state(number)).contains("不再核查");
    }

    @Test
    void nonsenseIsRefusedInPlainWords() {
        UUID publication = running(publicised()).id();
        String form = "/publicity/" + publication + "/objection";
        Visitor visitor = new Visitor(port);
        visitor.get(form);
        assertThat(visitor.post(form, Map.of("reason", " ")).body()).contains("请写明异议的理由");
        assertThat(visitor.post(form, Map.of("reason", "长".repeat(1_001), "contact", "x".repeat(101)))
                        .body())
                .contains("最多 1000 个字", "最多 100 个字");
        assertThat(visitor.post("/publicity/objections", Map.of("number", "1")).body())
                .contains("16 位字母和数字");
        assertThat(visitor.get("/publicity/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/publicity?page=-3&service=%27;drop").statusCode())
                .isEqualTo(200);
        assertThat(objections.ofDossier(
                        publications.find(publication).orElseThrow().dossier()))
                .isEmpty();
        clock.pass(Duration.ofDays(8));
        assertThat(visitor.post(form, Map.of("reason", REASON)).statusCode()).isEqualTo(410);
    }

    @Test
    void aFormFromElsewhereIsNotTaken() {
        UUID dossier = publicised();
        Visitor visitor = new Visitor(port);
        visitor.get("/publicity/" + running(dossier).id() + "/objection");
        Visitor without = new Visitor(port)
                .cookie("yici-session", String.valueOf(visitor.cookies().get("yici-session")));
        assertThat(without.post("/publicity/" + running(dossier).id() + "/objection", Map.of("reason", REASON))
                        .statusCode())
                .isEqualTo(403);
        assertThat(objections.ofDossier(dossier)).isEmpty();
    }
}
