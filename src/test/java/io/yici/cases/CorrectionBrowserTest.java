package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.yici.inbox.WorkItem;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A clerk asks for a correction, and the applicant corrects it on a phone. */
@ProductTest
@Import(MovingClock.Setup.class)
class CorrectionBrowserTest extends ShippedService {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void theCorrectionLoop() {
        UUID dossier = apply(
                "p27",
                "disability-subsidies",
                Map.of("subsidies", "both", "payTo", "social-card", "phone", "13900000000", "declaration", "true"));
        WorkItem item = item(dossier, "c13");
        try (Browser browser = Browser.open()) {
            Page clerk = signedIn(browser, "c13", View.CHINESE_DESKTOP);
            asks(clerk, item);
            Page phone = signedIn(browser, "p27", View.CHINESE_PHONE);
            corrects(phone, dossier);
            accepts(clerk, item);
            phone.navigate("/messages");
            Browser.axe(phone);
            assertThat(phone.content()).contains("受理通知书");
        }
        assertThat(status(dossier).isUnderReview()).isTrue();
    }

    private void asks(Page clerk, WorkItem item) {
        clerk.navigate("/inbox/" + item.id());
        Browser.axe(clerk);
        clerk.locator("a[href$='/acts/ask-for-correction']").click();
        clerk.locator("main form button").first().click();
        assertThat(clerk.locator(".govuk-error-summary").count()).isOne();
        Browser.axe(clerk);
        clerk.locator("[name=items][value=phone]").check();
        clerk.locator("[name=items][value=socialCard]").check();
        clerk.locator("[name=reason]").fill("手机号码少一位；请补交社会保障卡照片");
        clerk.locator("main form button").first().click();
        clerk.waitForURL(Pattern.compile(".*/done"));
        Browser.axe(clerk);
        assertThat(clerk.locator("form[action*='/undo/']").count()).isOne();
    }

    private void corrects(Page phone, UUID dossier) {
        phone.navigate("/cases/" + dossier);
        Browser.axe(phone);
        phone.locator("a[href$='/correction']").click();
        Browser.axe(phone);
        assertThat(phone.locator("main form input:not([type=hidden])").count()).isEqualTo(2);
        phone.locator("[name=phone]").fill("13911112222");
        phone.locator("input[type=file]").setInputFiles(new FilePayload("社保卡.png", "image/png", PNG));
        phone.locator("main form button").first().click();
        phone.waitForURL(Pattern.compile(".*/cases/" + dossier));
        assertThat(phone.content()).contains("已收到您补正的内容", "预审中");
    }

    private static void accepts(Page clerk, WorkItem item) {
        clerk.navigate("/inbox/" + item.id() + "/acts/accept");
        Browser.axe(clerk);
        clerk.locator("main form button").first().click();
        clerk.waitForURL(Pattern.compile(".*/done"));
        assertThat(clerk.content()).contains("已受理", "不能再撤销");
    }

    private Page signedIn(Browser browser, String login, View view) {
        Page page = browser.visit("http://localhost:" + port, view);
        page.navigate("/sign-in");
        page.locator("form:has(input[name=login][value=" + login + "]) button").click();
        page.waitForLoadState();
        return page;
    }
}
