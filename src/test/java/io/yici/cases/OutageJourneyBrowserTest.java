package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.simulator.Fault;
import io.yici.testing.Browser.View;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An applicant while a department does not answer. */
@TestPropertySource(properties = {"yici.exchange.first-pause=1s", "yici.exchange.longest-pause=2s"})
class OutageJourneyBrowserTest extends Journey {

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
}
