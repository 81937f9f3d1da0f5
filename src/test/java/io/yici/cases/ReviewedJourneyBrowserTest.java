package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Browser.View;
import org.junit.jupiter.api.Test;

/** Applicants of whose case a clerk decides. */
class ReviewedJourneyBrowserTest extends Journey {

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
}
