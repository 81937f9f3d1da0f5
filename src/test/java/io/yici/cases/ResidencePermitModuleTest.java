package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.documents.Documents;
import io.yici.inbox.WorkItems;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Demo people apply for the residence permit: any ground grants it at once; without one, a proof is asked for. */
@ProductTest
@Import(MovingClock.Setup.class)
class ResidencePermitModuleTest extends ShippedService {

    private static final String CERTIFICATE = "residence-permit";

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Supplements supplements;

    @Autowired
    SupplementAnswers answers;

    @Autowired
    Documents documents;

    @Test
    void whoWorksGetsThePermitAtOnce() {
        UUID dossier = apply("p29");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(reasons(dossier)).singleElement().asString().contains("演示市青禾软件有限公司正在为您缴社会保险");
        assertThat(lines(dossier, CERTIFICATE))
                .containsEntry("address", "演示市海棠街道云栖路21号3幢502室")
                .containsEntry("since", LocalDate.now(clock).minusMonths(8).toString());
    }

    @Test
    void theHolderIsRemindedEachYearToHaveItEndorsed() {
        UUID dossier = apply("p31");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        clock.pass(Duration.ofDays(334));
        assertThat(messages("p31")).doesNotContain("签注提醒");
        clock.pass(Duration.ofDays(2));
        Awaitility.await().until(() -> messages("p31").contains("签注提醒"));
        clock.pass(Duration.ofDays(365));
        Awaitility.await().until(() -> messages("p31").split("签注提醒", -1).length > 2);
        clock.pass(Duration.ofDays(-701));
    }

    private String messages(String login) {
        return new Visitor(port).signIn(login, "yici-demo").get("/messages").body();
    }

    @Test
    void whoRentsAtTheRegisteredAddressGetsThePermitAtOnce() {
        UUID dossier = apply("p30");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(disputes.of(dossier)).as("a comma is no difference").isEmpty();
        assertThat(reasons(dossier)).singleElement().asString().contains("租房已经备案", "住房和城乡建设");
    }

    @Test
    void whoStudiesGetsThePermitAtOnce() {
        UUID dossier = apply("p31");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(reasons(dossier)).singleElement().asString().contains("在本市就读");
    }

    @Test
    void whoHasNotBeenHereForHalfAYearIsProposedToBeRefused() {
        UUID dossier = apply("p33");
        LocalDate since = LocalDate.now(clock).minusMonths(3);
        assertThat(reasons(dossier))
                .singleElement()
                .asString()
                .contains(since.toString(), since.plusMonths(6).toString());
        assertThat(item(dossier, "c15").kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
        decide(dossier, "c15", "refuse");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whoHasNoGroundIsAskedOnceForAProof() {
        UUID dossier = apply("p32");
        assertThat(status(dossier)).isEqualTo(CaseStatus.CORRECTION);
        Supplement asked = supplements.open(dossier).orElseThrow();
        assertThat(asked.items()).extracting(Supplement.Item::key).containsExactly("contributions", "lease", "school");
        assertThat(asked.anyOf()).isTrue();
        assertThat(asked.lastDay()).isEqualTo(LocalDate.now(clock).plusDays(15));
        assertThat(reasons(dossier)).hasSize(3);
    }

    @Test
    void aProofThatAClerkAcceptsGrantsThePermit() {
        UUID dossier = apply("p32");
        handIn(dossier, "p32", "contributions");
        await(dossier, CaseStatus.REVIEW);
        assertThat(item(dossier, "c15").activity()).isEqualTo("checkProofs");

        check(dossier, "contributions", Dispute.Finding.MATERIAL_PREVAILS);

        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(reasons(dossier)).anyMatch(reason -> reason.contains("予以采信"));
    }

    @Test
    void aProofThatAClerkDoesNotAcceptLeadsToAProposedRefusal() {
        UUID dossier = apply("p32");
        handIn(dossier, "p32", "lease");
        await(dossier, CaseStatus.REVIEW);
        check(dossier, "lease", Dispute.Finding.RECORD_STANDS);

        assertThat(item(dossier, "c16").kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
        assertThat(reasons(dossier)).hasSize(4);
        decide(dossier, "c16", "refuse");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void silencePastTheDeadlineWithdrawsTheApplication() {
        UUID dossier = apply("p32");
        clock.pass(Duration.ofDays(17));
        await(dossier, CaseStatus.DEEMED_WITHDRAWN);
    }

    @Test
    void aClerkComparesAddressesThatDiffer() {
        UUID dossier = apply("p34");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        Dispute differing = disputes.of(dossier).get(0);
        assertThat(differing.kind()).isEqualTo(Dispute.Kind.DIFFERING);
        assertThat(differing.requirement()).isEqualTo("residence");
        assertThat(differing.fields()).containsExactly("residence", "lease");
        assertThat(item(dossier, "c15").activity()).isEqualTo("checkDispute");

        check(dossier, "residence", Dispute.Finding.RECORD_STANDS);

        assertThat(status(dossier)).as("the lease is for another address").isEqualTo(CaseStatus.CORRECTION);
        assertThat(reasons(dossier)).anyMatch(reason -> reason.contains("租房备案的地址与居住登记的地址不一样"));
    }

    @Test
    void whereTheOtherRegisterIsRightItsAddressCounts() {
        UUID dossier = apply("p34");
        check(dossier, "residence", Dispute.Finding.MATERIAL_PREVAILS);
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(reasons(dossier)).singleElement().asString().contains("租房已经备案");
    }

    private void check(UUID dossier, String record, Dispute.Finding finding) {
        workItems.check(item(dossier, "c15").id(), account("c15"), Map.of(record, finding), "已核对");
    }

    private void handIn(UUID dossier, String login, String record) {
        UUID proof = documents
                .store(dossier, record, "证明.png", new ByteArrayInputStream(PNG))
                .value();
        answers.answer(dossier, account(login).id(), Map.of(), Map.of(record, proof));
    }

    private UUID apply(String login) {
        return apply(
                login, "residence-permit", Map.of("card", "electronic", "phone", "13900000000", "declaration", "true"));
    }
}
