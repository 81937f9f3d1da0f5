package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

/** What the asked department, the lead and the applicant see, without a barrier on phone and desktop and in both languages. */
@ProductTest
@Import(MovingClock.Setup.class)
class SubCaseBrowserTest extends ConsultedService {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<View> views() {
        return Stream.of(
                View.CHINESE_DESKTOP,
                View.CHINESE_PHONE,
                View.CHINESE_DESKTOP.inEnglish(),
                View.CHINESE_PHONE.inEnglish().forElders());
    }

    @ParameterizedTest
    @MethodSource("views")
    void aDepartmentAnswersTheLeadDecidesAndTheApplicantLooksOn(View view) {
        UUID dossier = apply();
        Page applicant = signedIn("p01", view);
        applicant.navigate("/cases/" + dossier);
        Browser.axe(applicant);

        Page asked = signedIn(CIVIL_AFFAIRS, view);
        asked.navigate("/inbox");
        Browser.axe(asked);
        asked.navigate("/inbox/" + item(dossier, CIVIL_AFFAIRS).id());
        Browser.axe(asked);
        String address = asked.url();
        asked.locator("form[action$=decide] button").click();
        Browser.axe(asked);
        asked.locator("input[name=outcome][value=objects]").check();
        asked.locator("textarea[name=reason]").fill("申请人领取的临时救助尚未办结，办结前不宜重复享受。");
        asked.locator("form[action$=decide] button").click();
        asked.navigate(address);
        Browser.axe(asked);

        answer(dossier, HOUSING, "agrees");
        Page lead = signedIn(LEAD, view);
        lead.navigate("/inbox/" + item(dossier, LEAD).id());
        Browser.axe(lead);
        assertThat(lead.locator("#opinions").count()).isOne();
        applicant.reload();
        Browser.axe(applicant);
        Stream.of(applicant, asked, lead).forEach(page -> page.context().close());
    }

    private Page signedIn(String login, View view) {
        Page page = browser.visit("http://localhost:" + port, view);
        page.navigate("/sign-in");
        page.locator("form:has(input[name=login][value=" + login + "]) button").click();
        page.waitForLoadState();
        return page;
    }
}
