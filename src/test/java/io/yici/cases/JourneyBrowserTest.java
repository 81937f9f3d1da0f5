package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.ProductTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every demo person from the guide to the end, in a real browser, with no barrier on any page. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyBrowserTest {

    private static final View ENGLISH_DESKTOP = View.CHINESE_DESKTOP.inEnglish();

    @LocalServerPort
    int port;

    @Autowired
    SimulatedDepartments departments;

    private Browser browser;

    @BeforeAll
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void recover() {
        SimulatedDepartments.DEPARTMENTS.forEach(id -> departments.suffer(id, Fault.UP));
    }

    @Test
    void aSinglePersonOnAPhoneIsGrantedAtOnce() {
        try (Applicant p01 = visitor(View.CHINESE_PHONE)) {
            p01.consent("p01").agreeWithAll().answerAndSubmit();
            assertThat(p01.text()).contains("准予", "跑动次数").doesNotContain("不予的决定", "已撤回");
            String certificate = p01.links("main a[href^='/certificates/']").get(0);
            assertThat(p01.beginOf(certificate)).startsWith("%PDF");
            assertThat(p01.beginOf(p01.path() + "/receipt.pdf")).startsWith("%PDF");
            assertThat(p01.beginOf(p01.path() + "/consent.pdf")).startsWith("%PDF");
            p01.open("/cases");
            assertThat(p01.text()).contains("准予");
        }
    }

    @Test
    void theControlRoomHasNoBarrier() {
        for (View view : List.of(View.CHINESE_PHONE, ENGLISH_DESKTOP, View.CHINESE_PHONE.forElders())) {
            try (Applicant anybody = visitor(view)) {
                anybody.open("/demo");
                assertThat(anybody.text()).contains("p12");
            }
        }
    }

    @Test
    void aSpouseConsentsFromTheirOwnAccount() {
        grantedWithSpouse("p02", "p03", ENGLISH_DESKTOP, "Granted", "Accepted");
    }

    @Test
    void civilAffairsPrevailsOverTheSelfReportedMarriage() {
        grantedWithSpouse("p04", "p05", View.CHINESE_PHONE.forElders(), "准予", "已受理");
    }

    private void grantedWithSpouse(String login, String spouseLogin, View view, String granted, String accepted) {
        try (Applicant applicant = visitor(view);
                Applicant spouse = visitor(view)) {
            applicant.consent(login).agreeWithAll().answerAndSubmit();
            assertThat(applicant.text()).contains(accepted);
            consent(spouse, spouseLogin);
            applicant.await(applicant.path(), granted);
            assertThat(applicant.text()).contains(granted);
        }
    }

    @Test
    void aSpousesHomeLeadsToARefusalByAClerk() {
        try (Applicant applicant = visitor(View.CHINESE_DESKTOP);
                Applicant spouse = visitor(View.CHINESE_PHONE)) {
            applicant.consent("p06").agreeWithAll().answerAndSubmit();
            consent(spouse, "p07");
            applicant.await(applicant.path(), "审查中");
            decideAll("c01", "refuse");
            applicant.await(applicant.path(), "救济途径");
            assertThat(applicant.text()).contains("不予", "行政复议", "配偶名下").doesNotContain("下载电子决定书");
        }
    }

    @Test
    void aRunningLoanIsRefusedWithoutScript() {
        try (Applicant p08 = visitor(View.CHINESE_PHONE.withoutScripts())) {
            p08.signIn("p08", "/services/housing-fund-rent/apply");
            p08.choose("agree", "true").go();
            p08.await(p08.path(), "核对记录").follow("main a[href$='/confirm']");
            p08.agreeWithAll().answerAndSubmit();
            assertThat(p08.text()).contains("审查中");
            decideAll("c01", "refuse");
            p08.await(p08.path(), "救济途径");
            assertThat(p08.text()).contains("不予");
        }
    }

    @Test
    void twoMonthsPaidAreOverturnedByAClerkInEnglish() {
        try (Applicant p09 = visitor(ENGLISH_DESKTOP)) {
            p09.consent("p09").agreeWithAll().answerAndSubmit();
            assertThat(p09.text()).contains("Under review");
            decideAll("c02", "grant");
            p09.await(p09.path(), "Granted");
            assertThat(p09.text()).contains("Download the decision");
        }
    }

    @Test
    void aDepartmentThatIsDownStopsNobody() {
        departments.suffer("zr", Fault.DOWN);
        try (Applicant p10 = visitor(View.CHINESE_PHONE)) {
            p10.consent("p10");
            assertThat(p10.text()).contains("改为上传材料");
            String confirming = p10.path();
            p10.await("/services/housing-fund-rent", "自然资源部门暂时没有响应");
            p10.open(confirming);
            p10.agreeWithAll().answerAndSubmit();
            assertThat(p10.text()).contains("已受理");
            departments.suffer("zr", Fault.UP);
            p10.await(p10.path(), "下载电子决定书");
            assertThat(p10.text()).contains("准予");
        }
    }

    /** The whole way: said at the record, answered by the department's officer, told to the applicant, settled by a clerk. */
    @Test
    void anObjectionIsAnsweredByTheDepartmentAndTheApplicantsWordPrevails() {
        try (Applicant p11 = visitor(View.CHINESE_PHONE)) {
            p11.consent("p11").dispute("household", "住址已经变更").answerAndSubmit();
            assertThat(p11.text()).contains("审查中");
            try (Applicant officer = visitor(View.CHINESE_DESKTOP)) {
                officer.signIn("o01", "/objections");
                for (String objection : officer.links("main a[href^='/objections/']:not([href$=figures])")) {
                    officer.open(objection);
                    if (officer.text().contains("住址已经变更")) {
                        officer.choose("answer", "corrected")
                                .write("reason", "已按迁移证更正")
                                .go();
                    }
                }
            }
            p11.open(p11.path());
            assertThat(p11.text()).contains("已按迁移证更正");
            try (Applicant clerk = visitor(ENGLISH_DESKTOP)) {
                clerk.signIn("c01", "/inbox");
                for (String item : clerk.links("main a[href^='/inbox/']")) {
                    clerk.open(item);
                    if (clerk.text().contains("住址已经变更")) {
                        clerk.choose("finding-household", "prevails")
                                .write("reason", "已核对")
                                .go();
                    }
                }
            }
            p11.await(p11.path(), "下载电子决定书");
            assertThat(p11.text()).contains("准予");
        }
    }

    @Test
    void aFamilyOfFourConsentsEachFromTheirOwnAccount() {
        try (Applicant p18 = visitor(View.CHINESE_PHONE);
                Applicant p19 = visitor(View.CHINESE_PHONE);
                Applicant p20 = visitor(View.CHINESE_PHONE)) {
            p18.consent("p18", "public-rental-housing");
            assertThat(p18.text()).contains("家庭成员的授权", "梅＊＊", "方＊＊", "等待本人同意");
            p18.agreeWithAll().answerForHousingAndSubmit();
            assertThat(p18.text()).contains("已受理", "成年家庭成员");
            consent(p20, "p20");
            consent(p19, "p19");
            p18.await(p18.path(), "审查中");
            decideReview("c03", "confirmed");
            p18.await(p18.path(), "正在公示");
            String publicity = p18.links("main a[href^='/publicity/']").get(0);
            objectAndLook(publicity);
        }
    }

    private void objectAndLook(String publicity) {
        try (Applicant anybody = visitor(View.CHINESE_PHONE)) {
            anybody.open("/publicity").open(publicity);
            assertThat(anybody.text()).contains("方＊＊").doesNotContain("方正则");
            anybody.follow("main a[href$='/objection']").go();
            assertThat(anybody.text()).contains("请写明异议的理由");
            anybody.write("reason", "家中另有一辆车").go();
            assertThat(anybody.text()).contains("异议已提交", "异议编号");
            anybody.open(anybody.path().replace("?filed", ""));
            assertThat(anybody.text()).contains("等待核查");
            anybody.open("/publicity/objections").go();
            assertThat(anybody.text()).contains("16 位");
        }
    }

    private void decideReview(String login, String outcome) {
        try (Applicant clerk = visitor(View.CHINESE_DESKTOP)) {
            clerk.signIn(login, "/inbox");
            for (String item : clerk.links("main table:first-of-type a[href^='/inbox/']")) {
                clerk.open(item)
                        .choose("outcome", outcome)
                        .write("reason", "经核实。")
                        .go();
            }
        }
    }

    @Test
    void nonsenseIsAnsweredInPlainWordsAndNothingIsLost() {
        try (Applicant p01 = visitor(View.CHINESE_PHONE)) {
            p01.signIn("p05", "/services/housing-fund-rent/apply");
            p01.go();
            assertThat(p01.text()).contains("请先勾选同意");
            p01.choose("agree", "true").go().follow("main a[href$='/confirm']");
            p01.go();
            assertThat(p01.text()).contains("请选择这份记录有没有问题");
            p01.agreeWithAll().fill(Map.of("monthlyRent", "很多", "months", "99"));
            assertThat(p01.text()).contains("请输入数字", "不能大于 12");
            p01.open(p01.path());
            p01.open("/cases/00000000-0000-0000-0000-000000000000");
            assertThat(p01.text()).isNotEmpty();
        }
    }

    @Test
    void whatIsHeldIsSeenKeptUsedAgainAndTheConsentTakenBack() {
        try (Applicant p03 = visitor(View.CHINESE_PHONE)) {
            p03.consent("p03").open("/data");
            assertThat(p03.text()).contains("婚姻登记", "民政部门", "有效期");
            assertThat(p03.beginOf("/data/held.json")).startsWith("[{");
            p03.open("/services/public-rental-housing/apply");
            p03.choose("reuse", "marriage").choose("agree", "true").go();
            p03.await(p03.path(), "核对记录").follow("main a[href$='/confirm']");
            assertThat(p03.text()).contains("沿用已有的记录");
            p03.open("/data");
            p03.follow("main a[href^='/data/consents/']").follow("form[action$='/withdraw'] button");
            assertThat(p03.text()).contains("已撤回授权");
        }
    }

    private void consent(Applicant spouse, String login) {
        spouse.signIn(login, "/data").follow("main a[href^='/data/consents/']");
        spouse.choose("answer", "yes").go();
    }

    private void decideAll(String login, String outcome) {
        try (Applicant clerk = visitor(View.CHINESE_DESKTOP)) {
            clerk.signIn(login, "/inbox");
            for (String item : clerk.links("main table:first-of-type a[href^='/inbox/']")) {
                clerk.open(item);
                if (clerk.text().contains("您的决定")) {
                    clerk.choose("outcome", outcome).write("reason", "经核实。").go();
                }
            }
        }
    }

    private Applicant visitor(View view) {
        return new Applicant(browser, "http://localhost:" + port, view);
    }
}
