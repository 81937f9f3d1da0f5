package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class SiteBrowserTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/sign-in",
            "/about/accessibility",
            "/about/privacy",
            "/styleguide",
            "/styleguide/fields",
            "/styleguide/errors",
            "/probe/fails/badly",
            "/probe/fails/domain");

    @LocalServerPort
    int port;

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
                View.CHINESE_DESKTOP.inEnglish().forElders(),
                View.CHINESE_PHONE,
                View.CHINESE_PHONE.inEnglish(),
                View.CHINESE_PHONE.forElders(),
                View.CHINESE_PHONE.inEnglish().forElders());
    }

    @ParameterizedTest
    @MethodSource("views")
    void noPageHasABarrier(View view) {
        Page page = browser.visit("http://localhost:" + port, view);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
        page.onPageError(complaints::add);
        for (String path : PAGES) {
            page.navigate(path);
            Browser.axe(page);
        }
        complaints.removeIf(complaint -> complaint.contains("status of 500") || complaint.contains("status of 409"));
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void onePersonSignsInByOneClickAndOutAgain() {
        Page page = browser.visit("http://localhost:" + port, View.CHINESE_PHONE);
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("林晓"))
                .click();
        assertThat(page.url()).endsWith("/");
        assertThat(page.locator("h2").first().textContent()).isEqualTo("我的办件");
        Browser.axe(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录"))
                        .isVisible())
                .isTrue();
        page.context().close();
    }

    @Test
    void aSignInThatIsAboutToEndSaysSoAndGoesOn() {
        Page page = browser.visit("http://localhost:" + port, View.CHINESE_PHONE);
        page.clock().install();
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("林晓"))
                .click();
        // The page that counts the minutes is the next one.
        page.waitForURL(url -> !url.contains("sign-in"));
        Locator warning = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("您还在吗？"));
        page.clock().fastForward("27:30");
        assertThat(warning.isVisible()).isFalse();
        page.clock().fastForward("01:00");
        warning.waitFor();
        assertThat(warning.textContent()).contains("2 分钟后");
        Locator again = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("重新登录"));
        assertThat(again.isVisible()).isFalse();
        Browser.axe(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("继续使用"))
                .click();
        warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.clock().fastForward("30:10");
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("您已自动退出登录"))
                .waitFor();
        assertThat(again.isVisible()).isTrue();
        assertThat(page.locator("[data-stay]").isVisible()).isFalse();
        Browser.axe(page);
        page.context().close();
    }

    @Test
    void worksWithoutScripts() {
        Page page = browser.visit("http://localhost:" + port, View.CHINESE_PHONE.withoutScripts());
        page.navigate("/sign-in");
        page.getByLabel("账号").fill("p01");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("wrong");
        page.locator("form.yi-column button[type=submit]").click();
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.getByLabel("账号").inputValue()).isEqualTo("p01");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(SiteApp.PASSWORD);
        page.locator("form.yi-column button[type=submit]").click();
        assertThat(page.url()).endsWith("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.context().close();
    }

    @Test
    void thePageOfAnErrorTakesTheFocusToTheSummary() {
        Page page = browser.visit("http://localhost:" + port, View.CHINESE_DESKTOP);
        page.navigate("/styleguide/errors");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
        page.locator(".govuk-error-summary a").nth(3).click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("start");
        page.context().close();
    }

    @Test
    void everyTargetIsLargeEnoughForAThumb() {
        Page page = browser.visit("http://localhost:" + port, View.CHINESE_PHONE);
        for (String path : PAGES) {
            page.navigate(path);
            Object small = page.evaluate("""
                    [...document.querySelectorAll('button, .yi-tools a, .yi-nav a, .govuk-input, .govuk-select, .yi-brand')]
                      .filter(e => e.offsetParent !== null || getComputedStyle(e).position === 'fixed')
                      .map(e => [e, e.getBoundingClientRect()])
                      .filter(([e, box]) => box.width > 0 && (box.height < 44 || box.width < 40))
                      .map(([e, box]) => e.outerHTML.slice(0, 120) + ' ' + box.width + 'x' + box.height)
                    """);
            assertThat((List<?>) small).as(path).isEmpty();
        }
        page.context().close();
    }
}
