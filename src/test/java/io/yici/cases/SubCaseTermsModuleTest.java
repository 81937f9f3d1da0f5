package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.calendar.SuspensionGround;
import io.yici.inbox.WorkItem;
import io.yici.studio.MovePreviews;
import io.yici.testing.ApiClient;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Departments that are asked, in time or not, and while the case ends, comes again or moves to another version. */
@ProductTest
@Import(MovingClock.Setup.class)
class SubCaseTermsModuleTest extends ConsultedService {

    @Autowired
    Relocation relocation;

    @Autowired
    SpecialProcedures procedures;

    @Autowired
    MovePreviews previews;

    @Test
    void theDaysOnWhichTheClockStandsStillAreNoSilence() {
        UUID dossier = apply();
        UUID lead = account(LEAD).id();
        procedures.start(dossier, lead, SuspensionGround.APPRAISAL, 20, "鉴定");
        SubCase one = subCases.of(dossier).get(0);
        clock.pass(Duration.ofDays(12));
        assertThat(subCases.isTermRunning(one, files.now(dossier))).isTrue();
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(20))
                .until(() -> subCases.of(dossier).stream().allMatch(SubCase::isOpen));
        procedures.end(dossier, lead, "鉴定完毕");
        assertThat(subCases.due(one)).isAfter(LocalDate.now(clock));
        clock.pass(Duration.ofDays(12));
        await(dossier, CaseStatus.GRANTED);
    }

    @Test
    void silenceIsAgreementOnceTheTermIsOver() {
        UUID dossier = apply();
        answer(dossier, HOUSING, "agrees");
        clock.pass(Duration.ofDays(12));
        await(dossier, CaseStatus.GRANTED);
        assertThat(subCases.of(dossier))
                .extracting(SubCase::state)
                .containsExactly(SubCase.State.AGREED, SubCase.State.SILENT);
        assertThat(kinds(dossier)).contains(CaseEvent.Kind.DEPARTMENT_SILENT).doesNotContain(CaseEvent.Kind.OVERDUE);
        assertThat(has(dossier, CIVIL_AFFAIRS)).isFalse();
    }

    @Test
    void whereSilenceSaysNothingTheItemIsLateAndTheCaseWaits() {
        publish(Map.of("name=\"silence\" value=\"agrees\"", "name=\"silence\" value=\"waits\""));
        UUID dossier = apply();
        clock.pass(Duration.ofDays(12));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> kinds(dossier).contains(CaseEvent.Kind.OVERDUE));
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        answer(dossier, CIVIL_AFFAIRS, "agrees");
        answer(dossier, HOUSING, "agrees");
        assertThat(status(dossier)).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void aCaseThatIsWithdrawnAsksNobodyAnyMore() {
        UUID dossier = apply();
        WorkItem item = item(dossier, HOUSING);
        Visitor applicant = new Visitor(port).signIn("p01", "yici-demo");
        applicant.get("/cases/" + dossier + "/withdraw");
        applicant.post("/cases/" + dossier + "/withdraw", Map.of());
        assertThat(status(dossier)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(subCases.of(dossier)).extracting(SubCase::state).containsOnly(SubCase.State.CLOSED);
        assertThat(has(dossier, HOUSING)).isFalse();
        assertThat(new ApiClient(port, HOUSING)
                        .post("/work-items/" + item.id() + "/decide", "{\"outcome\":\"agrees\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("work-item.taken");
    }

    @Test
    void oneObjectionIsEnoughWhereTheDiagramSaysSo() {
        publish(Map.of("name=\"until\" value=\"all\"", "name=\"until\" value=\"objection\""));
        UUID dossier = apply();
        answer(dossier, HOUSING, "objects");
        assertThat(subCases.of(dossier))
                .extracting(SubCase::state)
                .containsExactly(SubCase.State.OBJECTED, SubCase.State.CLOSED);
        assertThat(has(dossier, CIVIL_AFFAIRS)).isFalse();
        assertThat(has(dossier, LEAD)).isTrue();
    }

    @Test
    void aCaseThatComesAgainAsksAnew() {
        publish(Map.of("sourceRef=\"isUpheld\" targetRef=\"issue\"", "sourceRef=\"isUpheld\" targetRef=\"consult\""));
        UUID dossier = apply();
        answer(dossier, HOUSING, "objects");
        answer(dossier, CIVIL_AFFAIRS, "agrees");
        decide(dossier, LEAD, "grant");
        assertThat(status(dossier)).isEqualTo(CaseStatus.REVIEW);
        assertThat(subCases.of(dossier)).extracting(SubCase::round).containsExactly(1, 1, 2, 2);
        answer(dossier, HOUSING, "agrees");
        answer(dossier, CIVIL_AFFAIRS, "agrees");
        assertThat(status(dossier)).as("what was said before counts no more").isEqualTo(CaseStatus.GRANTED);
        assertThat(subCases.of(dossier))
                .extracting(one -> one.number().substring(one.number().length() - 3))
                .containsExactly("-01", "-02", "-03", "-04");
    }

    @Test
    void aCaseGoesOverToANewVersionWithWhatItAsked() {
        UUID dossier = apply();
        answer(dossier, HOUSING, "agrees");
        int old = files.of(dossier).serviceVersion();
        int longer =
                publish(Map.of("\"consult\"", "\"ask\"", "name=\"limit\" value=\"3\"", "name=\"limit\" value=\"4\""));
        assertThat(previews.of(SERVICE, old).staying()).isEmpty();
        transaction.executeWithoutResult(status -> assertThat(relocation
                        .move(
                                dossier,
                                new RelocationRoute(old, longer, Map.of("consult", "ask")),
                                account("d01").id())
                        .hindrance())
                .isNull());
        assertThat(subCases.of(dossier)).extracting(SubCase::activity).containsExactly("consult", "ask");
        assertThat(item(dossier, CIVIL_AFFAIRS).activity()).isEqualTo("ask");
        int other = publish(Map.of("js-approve, mz-approve", "js-approve, jy-review"));
        assertThat(previews.of(SERVICE, longer).steps())
                .filteredOn(line -> line.step().id().equals("ask"))
                .singleElement()
                .satisfies(line -> assertThat(line.proposed()).isNull());
        Relocated stays = transaction.execute(status -> relocation.move(
                dossier,
                new RelocationRoute(longer, other, Map.of()),
                account("d01").id()));
        assertThat(stays).isEqualTo(Relocated.stays(RelocationHindrance.STEP, "ask"));
    }
}
