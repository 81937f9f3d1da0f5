package io.yici.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.yici.organisation.Accounts;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.ProductTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's pages have no barrier, on a phone and on a desk, in both languages. */
@ProductTest
class OrganisationBrowserTest {

    private static final String FILE = """
            login,name,roles,groups,supervised,districts,enabled
            z1,丁一,clerk,mz-window:intake,,990106,
            z2,丁二,clerk,nowhere,,,maybe
            """;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    static List<View> views() {
        return List.of(View.CHINESE_DESKTOP, View.CHINESE_PHONE.inEnglish().forElders());
    }

    @ParameterizedTest
    @MethodSource("views")
    void noPageHasABarrier(View view) {
        String clerk =
                "/organisation/clerk/" + accounts.byLogin("c13").orElseThrow().id();
        try (Browser browser = Browser.open()) {
            Page page = browser.visit("http://localhost:" + port, view);
            page.navigate("/sign-in");
            page.locator("form:has(input[value='a01']) button").first().click();
            for (String path : List.of(
                    "/organisation",
                    "/organisation/units",
                    "/organisation/group/mz-window",
                    "/organisation/clerk/new",
                    clerk,
                    "/organisation/changes")) {
                look(page, path);
            }
            look(page, "/organisation/files");
            page.locator("#file")
                    .setInputFiles(new FilePayload("a.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button[type=submit]").click();
            assertThat(page.locator(".yi-import tbody tr").count()).isEqualTo(2);
            Browser.axe(page);
            look(page, "/account/password");
        }
    }

    private static void look(Page page, String path) {
        page.navigate(path);
        page.locator("details").all().forEach(one -> one.evaluate("details => details.open = true"));
        Browser.axe(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path)
                .isEqualTo(true);
    }
}
