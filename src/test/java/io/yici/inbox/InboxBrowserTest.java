package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.inbox.ManyItems.Item;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A clerk's morning without a mouse, and the list without a barrier in both languages and widths. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxBrowserTest extends InboxOffice {

    private static final Pattern ITEM = Pattern.compile(".*/inbox/[0-9a-f-]{36}");

    private static final Pattern LIST = Pattern.compile("/inbox$");

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

    @Test
    void aMorningByKeyboardAlone() {
        LocalDate today = LocalDate.now(clock);
        CaseFile file = refusedByRules();
        String real = item(file);
        for (int i = 0; i < 3; i++) {
            items.add(Item.in(GROUP).due(today.plusDays(40)));
        }
        Page page = signedIn("c01", View.CHINESE_DESKTOP);
        page.navigate("/inbox");
        Browser.axe(page);

        page.keyboard().press("?");
        assertThat(page.locator("#keys[open]").count()).isOne();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys[open]").count()).isZero();

        page.keyboard().press("/");
        page.keyboard().type(" k0000001x");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*q=K0000001X"));
        assertThat(page.locator("[data-row]").count()).isOne();
        press(page, "g", "t");
        page.waitForURL(LIST);
        press(page, "j", "j", "k", "x");
        assertThat(page.locator("[data-pick]:checked").count()).isOne();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-pick]:checked").count()).isZero();
        press(page, "j", "c");
        page.waitForSelector(".yi-row--mine");
        assertThat(page.locator(".yi-row--mine").count()).isOne();

        page.keyboard().press("n");
        page.waitForURL(ITEM);
        assertThat(page.url()).endsWith(real);
        decide(page);
        page.waitForURL(LIST);
        assertThat(files.of(file.id()).status()).isEqualTo(CaseStatus.REFUSED);
        press(page, "g", "d");
        page.waitForURL(Pattern.compile(".*view=done"));
        assertThat(page.locator("[data-row]").count()).isOne();
        Browser.axe(page);
        page.context().close();
    }

    /** The keys a form needs: the tab key, the space bar, letters, Enter. */
    private static void decide(Page page) {
        page.locator("input[name=outcome][value=refuse]").focus();
        page.keyboard().press(" ");
        page.locator("textarea[name=reason]").focus();
        page.keyboard().type("缴存不满三个月");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void noPageHasABarrierAndWhatIsNewIsToldWithoutMoving() {
        items.mixed(4);
        items.add(Item.in(GROUP));
        items.add(Item.in(GROUP).by(id("c02")));
        for (View view :
                List.of(View.CHINESE_PHONE, View.CHINESE_DESKTOP.inEnglish(), View.CHINESE_PHONE.withoutScripts())) {
            Page page = signedIn("c06", view);
            for (String path : List.of("/inbox?view=supervised", "/inbox?badCode&light=blue", "/clerk/substitutes")) {
                page.navigate(path);
                if (view.scripts()) {
                    Browser.axe(page);
                }
            }
            page.context().close();
        }
        Page page = signedIn("c01", View.CHINESE_DESKTOP);
        page.navigate("/inbox");
        double top = page.locator("[data-row]").first().boundingBox().y;
        jdbc.sql("update work_item set opened_at = current_timestamp + interval '1' minute")
                .update();
        page.evaluate("htmx.trigger(document.getElementById('news'), 'news')");
        page.waitForSelector("[data-show]");
        assertThat(page.locator("#news").innerText()).contains("新到 2 件");
        assertThat(page.locator("[data-row]").first().boundingBox().y).isEqualTo(top);
        page.context().close();
    }

    private Page signedIn(String login, View view) {
        Page page = browser.visit("http://localhost:" + port, view);
        page.navigate("/sign-in");
        page.locator("form:has(input[name=login][value=" + login + "]) button").click();
        page.waitForLoadState();
        return page;
    }
}
