package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.inbox.WorkItem;
import io.yici.testing.CanaryScan;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whether an application is accepted, on the clerk's pages and the applicant's, across the Spring Festival of 2026. */
@ProductTest
@Import(MovingClock.Setup.class)
class CaseIntakeModuleTest extends ShippedService {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String HOW = "手机号码少一位；请补交社会保障卡的照片";

    @Autowired
    Supplements supplements;

    @Autowired
    Drafts drafts;

    @Autowired
    DataSource database;

    @BeforeEach
    void onTheTwelfthOfFebruary() {
        goTo(LocalDateTime.of(2026, 2, 12, 10, 0));
    }

    @Test
    void anApplicantCorrectsExactlyWhatWasAskedAndTheCaseComesBack() throws SQLException {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c13");
        assertThat(status(dossier)).isEqualTo(CaseStatus.PRE_REVIEW);
        assertThat(item.due())
                .as("the window's own two days; the Saturday is worked")
                .isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(page("p27", "/cases/" + dossier)).contains("是否受理，将在 2026年2月26日 前告知");

        act("c13", item, "ask-for-correction", correction());
        assertThat(status(dossier)).isEqualTo(CaseStatus.CORRECTION);
        assertThat(has(dossier, "c13")).as("it waits for the applicant").isFalse();
        assertThat(page("p27", "/cases/" + dossier)).contains("需要您补正", "/cases/" + dossier + "/correction");
        Visitor applicant = new Visitor(port).signIn("p27", "yici-demo");
        String form = applicant.get("/cases/" + dossier + "/correction").body();
        assertThat(form)
                .contains("name=\"phone\"", "13900000000", "name=\"proof-socialCard\"", HOW)
                .doesNotContain("name=\"payTo\"", "name=\"subsidies\"");
        HttpResponse<String> without =
                applicant.postFiles("/cases/" + dossier + "/correction", Map.of("phone", "13911112222"), Map.of());
        assertThat(without.body()).contains("请上传这一项的证明材料", "13911112222");

        clock.pass(Duration.ofDays(12));
        HttpResponse<String> corrected = applicant.postFiles(
                "/cases/" + dossier + "/correction",
                Map.of("phone", "13911112222", "payTo", "bank-card"),
                Map.of("proof-socialCard", new Visitor.Upload("社保卡.png", PNG)));

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(302);
        assertThat(status(dossier)).isEqualTo(CaseStatus.PRE_REVIEW);
        assertThat(drafts.answers(files.of(dossier)))
                .containsEntry("phone", "13911112222")
                .containsEntry("payTo", "social-card");
        CanaryScan canaries = CanaryScan.of(Map.of("how to correct", HOW, "phone", "13911112222", "file", "社保卡.png"));
        assertThat(canaries.tables(database)).isEmpty();
        assertThat(item(dossier, "c13").due()).as("counted anew").isEqualTo(LocalDate.of(2026, 2, 26));
    }

    @Test
    void whatACorrectedAnswerMakesTheFormAskIsAskedWithIt() {
        UUID dossier = applied();
        act(
                "c13",
                item(dossier, "c13"),
                "ask-for-correction",
                Map.of("items", "payTo", "days", "10", "reason", "社会保障卡已注销，请改用银行账户"));
        Visitor applicant = new Visitor(port).signIn("p27", "yici-demo");
        String address = "/cases/" + dossier + "/correction";
        assertThat(applicant.get(address).body()).contains("name=\"payTo\"").doesNotContain("name=\"bankCard\"");
        assertThat(applicant
                        .postFiles(address, Map.of("payTo", "account", "phone", "13911112222"), Map.of())
                        .body())
                .contains("name=\"bankCard\"", "您更改了回答");
        assertThat(status(dossier)).isEqualTo(CaseStatus.CORRECTION);

        applicant.postFiles(
                address,
                Map.of("payTo", "account", "bankCard", "9900000000000001234", "phone", "13911112222"),
                Map.of());

        assertThat(status(dossier)).isEqualTo(CaseStatus.PRE_REVIEW);
        assertThat(drafts.answers(files.of(dossier)))
                .containsEntry("payTo", "account")
                .containsEntry("bankCard", "9900000000000001234")
                .as("not asked for")
                .containsEntry("phone", "13900000000");
    }

    @Test
    void aSecondCorrectionIsForASupervisorToAsk() {
        UUID dossier = applied();
        WorkItem item = item(dossier, "c13");
        act("c13", item, "ask-for-correction", correction());
        correct(dossier);
        Visitor clerk = new Visitor(port).signIn("c13", "yici-demo");
        String address = "/inbox/" + item.id() + "/acts/ask-for-correction";
        clerk.get(address);
        assertThat(clerk.postMany(address, many(correction())).body()).contains("再次告知须由督办人员作出", HOW);
        assertThat(status(dossier)).isEqualTo(CaseStatus.PRE_REVIEW);

        act("c06", item, "ask-for-correction", correction());

        assertThat(status(dossier)).isEqualTo(CaseStatus.CORRECTION);
    }

    @Test
    void theLimitBeginsWithTheDayOfAcceptance() {
        UUID dossier = applied();
        goTo(LocalDateTime.of(2026, 2, 24, 9, 0));
        act("c13", item(dossier, "c13"), "accept", Map.of());
        assertThat(due(dossier)).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(has(dossier, "c14"))
                .as("passed on to the street of registration")
                .isTrue();
        assertThat(page("p27", "/cases/" + dossier)).contains("工作人员受理", "已转户籍地街道办事处办理");
        assertThat(page("p27", "/messages")).contains("受理通知书");
    }

    @Test
    void silenceAcceptsFromTheDayAllHadArrived() {
        UUID dossier = applied();
        goTo(LocalDateTime.of(2026, 2, 26, 23, 59));
        Awaitility.await().during(Duration.ofSeconds(1)).until(() -> status(dossier) == CaseStatus.PRE_REVIEW);
        goTo(LocalDateTime.of(2026, 2, 27, 0, 0, 1));
        Awaitility.await().until(() -> status(dossier) != CaseStatus.PRE_REVIEW);
        assertThat(events.of(dossier)).anyMatch(event -> event.kind() == CaseEvent.Kind.DEEMED_ACCEPTED);
        assertThat(due(dossier)).as("day 0 is the 12th").isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(has(dossier, "c14")).isTrue();
        assertThat(page("p27", "/messages")).contains("视为受理通知书");
    }

    @Test
    void silenceOfTheApplicantWithdrawsAfterTheLastDay() {
        UUID dossier = applied();
        act("c13", item(dossier, "c13"), "ask-for-correction", correction());
        LocalDate last = supplements.open(dossier).orElseThrow().lastDay();
        assertThat(last).as("ten working days").isEqualTo(LocalDate.of(2026, 3, 4));
        goTo(LocalDateTime.of(2026, 2, 28, 8, 0));
        Awaitility.await().until(() -> page("p27", "/messages").contains("补正期限提醒"));
        goTo(last.plusDays(1).atStartOfDay().plusSeconds(1));
        await(dossier, CaseStatus.DEEMED_WITHDRAWN);
        assertThat(page("p27", "/cases/" + dossier)).contains("视为撤回");
        assertThat(page("p27", "/messages")).contains("视为撤回申请告知书");
        assertThat(page("p27", "/cases/" + dossier + "/correction")).doesNotContain("name=\"phone\"");
    }

    @Test
    void whatMayComeLateDoesNotHoldUpTheCaseButMustCome() {
        UUID first = applied();
        act("c13", item(first, "c13"), "accept-tolerantly", late());
        assertThat(has(first, "c14")).isTrue();
        assertThat(page("p27", "/cases/" + first)).contains("补交容缺材料");
        correct(first);
        UUID second = applied();
        act("c13", item(second, "c13"), "accept-tolerantly", late());
        LocalDate last = supplements.open(second).orElseThrow().lastDay();
        goTo(last.plusDays(1).atStartOfDay().plusSeconds(1));
        await(second, CaseStatus.ACCEPTANCE_REVOKED);
        assertThat(status(first).isOpen()).as("handed in").isTrue();
        assertThat(page("p27", "/messages")).contains("撤销受理决定书");
    }

    @Test
    void notAcceptedAndNotRequiredEndTheCaseWithALetter() {
        UUID first = applied();
        act("c13", item(first, "c13"), "not-accept", Map.of("reason", "不在本市受理范围", "agency", "海边市民政局"));
        assertThat(status(first)).isEqualTo(CaseStatus.NOT_ACCEPTED);
        UUID second = applied();
        act("c13", item(second, "c13"), "not-require", Map.of("reason", "补贴已在户籍地发放，不需要重新申请"));
        assertThat(status(second)).isEqualTo(CaseStatus.NOT_REQUIRED);
        assertThat(page("p27", "/messages")).contains("不予受理决定书", "无需受理告知书");
    }

    private static Map<String, String> correction() {
        return Map.of("items", "phone,socialCard", "days", "10", "reason", HOW);
    }

    /** Several values of one field stand with commas between them. */
    private static Map<String, List<String>> many(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getKey().equals("items")
                                ? List.of(field.getValue().split(",", -1))
                                : List.of(field.getValue())));
    }

    private static Map<String, String> late() {
        return Map.of("items", "socialCard", "days", "10", "reason", "社会保障卡的照片可以后补");
    }

    private void correct(UUID dossier) {
        Visitor applicant = new Visitor(port).signIn("p27", "yici-demo");
        applicant.get("/cases/" + dossier + "/correction");
        assertThat(applicant
                        .postFiles(
                                "/cases/" + dossier + "/correction",
                                Map.of("phone", "13911112222"),
                                Map.of("proof-socialCard", new Visitor.Upload("社保卡.png", PNG)))
                        .statusCode())
                .isEqualTo(302);
    }

    private UUID applied() {
        return apply(
                "p27",
                "disability-subsidies",
                Map.of(
                        "subsidies", "both",
                        "payTo", "social-card",
                        "phone", "13900000000",
                        "declaration", "true"));
    }

    private void act(String login, WorkItem item, String act, Map<String, String> fields) {
        Visitor clerk = new Visitor(port).signIn(login, "yici-demo");
        String address = "/inbox/" + item.id() + "/acts/" + act;
        assertThat(clerk.get(address).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = clerk.postMany(address, many(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String page(String login, String address) {
        return new Visitor(port).signIn(login, "yici-demo").get(address).body();
    }

    private LocalDate due(UUID dossier) {
        return Objects.requireNonNull(files.of(dossier).due());
    }

    private void goTo(LocalDateTime time) {
        clock.pass(
                Duration.between(clock.instant(), time.atZone(clock.getZone()).toInstant()));
    }
}
