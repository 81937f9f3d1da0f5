package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.inbox.SameClerk;
import io.yici.inbox.WorkItems;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Demo people apply for subsidies for the disabled; street, federation and civil affairs decide one after the other. */
@ProductTest
@Import(MovingClock.Setup.class)
class DisabilitySubsidiesModuleTest extends ShippedService {

    private static final String CERTIFICATE = "disability-subsidies-decision";

    @Autowired
    Acceptance acceptance;

    @Test
    void bothSubsidiesAreGrantedOnOneForm() {
        UUID dossier = apply("p23", "both");
        assertThat(item(dossier, "c07").activity()).isEqualTo("streetReview");
        assertThat(reasons(dossier))
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).contains("演示标准"));

        decide(dossier, "c07", "confirmed");
        assertThat(item(dossier, "c10").activity()).isEqualTo("federationReview");
        decide(dossier, "c10", "confirmed");
        assertThat(item(dossier, "c11").activity()).isEqualTo("approval");
        decide(dossier, "c11", "confirmed");

        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(lines(dossier, CERTIFICATE))
                .containsEntry("living", "300.00")
                .containsEntry("care", "500.00")
                .containsEntry("total", "800.00")
                .containsEntry("since", LocalDate.now(clock).withDayOfMonth(1).toString());
    }

    @Test
    void whatQualifiesOfTwoIsGrantedAndTheOtherIsRefusedByAPerson() {
        UUID dossier = apply("p24", "both");
        assertThat(reasons(dossier)).hasSize(3).anyMatch(reason -> reason.contains("没有查到正在享受的最低生活保障"));
        throughStreetAndFederation(dossier);
        assertThat(item(dossier, "c12").activity()).isEqualTo("partialApproval");
        assertThat(item(dossier, "c12").kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);

        decide(dossier, "c12", "refuse");

        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(lines(dossier, CERTIFICATE))
                .doesNotContainKey("living")
                .containsEntry("care", "250.00")
                .containsEntry("total", "250.00");
    }

    @Test
    void civilAffairsMayGrantThePartThatRulesWouldRefuse() {
        UUID dossier = apply("p24", "both");
        throughStreetAndFederation(dossier);
        decide(dossier, "c11", "grant");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(lines(dossier, CERTIFICATE))
                .containsEntry("living", "300.00")
                .containsEntry("total", "550.00");
    }

    @Test
    void anIntellectualDisabilityOfGradeThreeIsCaredFor() {
        UUID dossier = apply("p25", "care");
        throughStreetAndFederation(dossier);
        assertThat(item(dossier, "c11").activity()).isEqualTo("approval");
        decide(dossier, "c11", "confirmed");
        assertThat(lines(dossier, CERTIFICATE)).containsEntry("total", "125.00").doesNotContainKey("living");
    }

    @Test
    void anExpiredCertificateIsProposedToBeRefusedForBothWithItsDay() {
        UUID dossier = apply("p26", "both");
        String expired = LocalDate.now(clock).minusDays(40).toString();
        assertThat(reasons(dossier))
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).contains(expired, "残疾人联合会"));
        assertThat(item(dossier, "c11").kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);

        decide(dossier, "c11", "refuse");

        assertThat(status(dossier)).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void aProposedRefusalThatIsOverturnedGrantsWhatWasAskedFor() {
        UUID dossier = apply("p26", "care");
        decide(dossier, "c11", "grant");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(lines(dossier, CERTIFICATE)).doesNotContainKey("living").containsKey("care");
        assertThat(reasons(dossier)).anyMatch(reason -> reason.contains("改为准予"));
    }

    @Test
    void allowancesThatHaveEndedAreToldWithTheirDay() {
        UUID dossier = apply("p28", "living");
        LocalDate ended = LocalDate.now(clock).withDayOfMonth(1).minusMonths(1).minusDays(1);
        assertThat(reasons(dossier)).singleElement().asString().contains(ended.toString(), "民政");
        decide(dossier, "c12", "refuse");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whoIsRegisteredElsewhereIsTakenInHereAndPassedOn() {
        UUID dossier = apply("p27", "both");
        assertThat(item(dossier, "c13").kind()).isEqualTo(WorkItems.INTAKE);
        assertThat(status(dossier)).isEqualTo(CaseStatus.PRE_REVIEW);
        assertThat(reasons(dossier)).singleElement().asString().contains("户籍在外地");

        acceptance.accept(dossier, account("c13").id());

        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        assertThat(events.of(dossier))
                .filteredOn(event -> event.kind() == CaseEvent.Kind.HANDED_ON)
                .singleElement()
                .extracting(CaseEvent::subject)
                .isEqualTo("home");
        assertThat(timeline("p27", dossier)).contains("已转户籍地街道办事处办理");
        assertThat(has(dossier, "c07")).as("the street here").isFalse();
        decide(dossier, "c14", "confirmed");
        decide(dossier, "c09", "confirmed");
        decide(dossier, "c12", "confirmed");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
        assertThat(lines(dossier, CERTIFICATE)).containsEntry("total", "550.00");
    }

    @Test
    void whatCivilAffairsReturnsIsRefusedByAnotherClerkOnly() {
        UUID dossier = apply("p23", "both");
        throughStreetAndFederation(dossier);
        decide(dossier, "c11", "returned");
        assertThat(item(dossier, "c11").activity()).isEqualTo("reviewReturned");
        assertThatThrownBy(() -> decide(dossier, "c11", "refuse")).isInstanceOf(SameClerk.class);
        decide(dossier, "c12", "refuse");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void aReturnThatIsNotUpheldGrantsWhatTheRulesSaid() {
        UUID whole = apply("p23", "both");
        decide(whole, "c07", "returned");
        decide(whole, "c11", "grant");
        assertThat(status(whole)).isEqualTo(CaseStatus.GRANTED);

        UUID part = apply("p24", "both");
        decide(part, "c08", "returned");
        decide(part, "c11", "grant");
        assertThat(item(part, "c12").activity()).isEqualTo("partialApproval");
    }

    @Test
    void eachDepartmentIsAskedOnce() {
        departments.resetCalls();
        apply("p23", "both");
        for (String department : List.of("ga", "cl", "mz", "rs")) {
            assertThat(departments.calls(department).calls()).as(department).isEqualTo(1);
        }
    }

    private void throughStreetAndFederation(UUID dossier) {
        decide(dossier, "c08", "confirmed");
        decide(dossier, "c09", "confirmed");
    }

    private String timeline(String login, UUID dossier) {
        return new Visitor(port)
                .signIn(login, "yici-demo")
                .get("/cases/" + dossier)
                .body();
    }

    private UUID apply(String login, String subsidies) {
        return apply(
                login,
                "disability-subsidies",
                Map.of("subsidies", subsidies, "payTo", "social-card", "phone", "13900000000", "declaration", "true"));
    }
}
