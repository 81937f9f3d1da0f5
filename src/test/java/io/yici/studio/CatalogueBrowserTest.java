package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yici.catalogue.Finding;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StudioTest
class CatalogueBrowserTest {

    private static final List<String> PAGES = List.of(
            "/services", "/services?theme=housing", "/services?q=passport", "/services/housing-fund-rent", "/studio");

    @LocalServerPort
    int port;

    @Autowired
    Refusals refusals;

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
        refusals.add(new Refusal(
                "draft",
                "hash",
                Instant.parse("2026-03-02T01:00:00Z"),
                List.of(Finding.error("record.not-declared", "apply.bpmn", "pullDebts", 51, "debts", "loan"))));
        Page page = browser.visit("http://localhost:" + port, view);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
        page.onPageError(complaints::add);
        page.navigate("/sign-in");
        page.locator("form:has(input[value='d01']) button").first().click();
        for (String path : PAGES) {
            page.navigate(path);
            page.locator("details")
                    .all()
                    .forEach(details -> details.locator("summary").click());
            Browser.axe(page);
        }
        assertThat(complaints).isEmpty();
        page.context().close();
        refusals.clear("draft");
    }

    @Test
    void aPersonFindsTheServiceAndItsGuideWithoutScript() {
        Page page = browser.visit("http://localhost:" + port, View.CHINESE_PHONE.withoutScripts());
        page.navigate("/");
        page.getByRole(AriaRole.SEARCHBOX).fill("租房");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("搜索"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("租房提取住房公积金"))
                .click();
        assertThat(page.title()).startsWith("租房提取住房公积金");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始办理"))
                        .first()
                        .getAttribute("href"))
                .isEqualTo("/services/housing-fund-rent/apply");
        page.context().close();
    }
}
