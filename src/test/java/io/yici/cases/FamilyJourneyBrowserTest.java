package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Browser.View;
import org.junit.jupiter.api.Test;

/** A family that is on the list for a home, and the public that looks at it. */
class FamilyJourneyBrowserTest extends Journey {

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
}
