package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Browser.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applicants whose records speak for them, from the guide to the certificate. */
class JourneyBrowserTest extends Journey {

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
}
