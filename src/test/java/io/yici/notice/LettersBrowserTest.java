package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person reads letters and says where to be told, on a phone and on a desk, with and without script. */
class LettersBrowserTest extends LetterCase {

    private static final Pattern CODE = Pattern.compile("(?:验证码|code is) ([0-9]{6})");

    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void lettersAreReadAndRemindersAreSetWithoutBarriers() {
        UUID dossier = apply();
        List<View> views = List.of(
                View.CHINESE_PHONE,
                View.CHINESE_PHONE.withoutScripts(),
                View.CHINESE_PHONE.inEnglish().forElders(),
                View.CHINESE_DESKTOP,
                View.CHINESE_DESKTOP.inEnglish());
        for (View view : views) {
            due(
                    dossier,
                    "correction",
                    Map.of(
                            "items", List.of("租赁合同", "收入证明"),
                            "deadline", LocalDate.of(2026, 3, 9)),
                    clock.instant());
            due(dossier, "refused", Map.of("reason", List.of("甲", "乙")), clock.instant());
            codes.forget(clock.instant().plusSeconds(1));
            Page page = browser.visit("http://localhost:" + port, view);
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            read(page, dossier, view);
            verify(page, view);
            assertThat(complaints).isEmpty();
            page.context().close();
        }
    }

    /** The search for barriers is a script itself. */
    private static void look(Page page, View view) {
        if (view.scripts()) {
            Browser.axe(page);
        }
    }

    private void read(Page page, UUID dossier, View view) {
        page.navigate("/sign-in");
        page.locator("form:has(input[name=login][value=p01]) button").click();
        page.waitForURL("**/");
        page.navigate("/messages");
        assertThat(page.locator(".yi-nav__count").count()).isEqualTo(1);
        look(page, view);
        page.locator(".yi-letters__unread a").first().click();
        assertThat(page.locator(".yi-letter h1").count()).isEqualTo(1);
        look(page, view);
        page.navigate("/cases/" + dossier);
        assertThat(page.locator(".yi-letters li").count()).isGreaterThanOrEqualTo(2);
        look(page, view);
    }

    private void verify(Page page, View view) {
        page.navigate("/account/contact");
        look(page, view);
        page.locator("#sms-address").fill("123");
        page.locator("#sms form button").first().click();
        look(page, view);
        page.locator("#sms-address").fill("13955556666");
        page.locator("#sms form button").first().click();
        page.locator("#sms-code").waitFor();
        look(page, view);
        Waiting.until("the code was sent", Duration.ofSeconds(10), () -> outbox.count(OutboxEntry.State.WAITING) == 0);
        page.locator("#sms-code")
                .fill(code(page.context().request().get("/demo").text()));
        page.locator("#sms form button").first().click();
        page.getByRole(AriaRole.STATUS).first().waitFor();
        assertThat(page.locator("#sms").textContent()).contains(view.english() ? "Verified" : "已验证");
        look(page, view);
        page.locator("#sms .yi-contact__more form").last().locator("button").click();
        page.locator("#sms-address").waitFor();
    }

    private static String code(String demo) {
        Matcher code = CODE.matcher(demo);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
