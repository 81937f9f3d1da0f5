package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.yici.cases.CaseFile;
import io.yici.cases.Submission;
import io.yici.ledger.LogReceipt;
import io.yici.ledger.LooksFile;
import io.yici.ledger.TransparencyLog;
import io.yici.organisation.Accounts;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk without the case is refused and the auditor sees it; the citizen finds a view whose proof verifies offline. */
@ProductTest
class LooksBrowserTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Autowired
    TransparencyLog log;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void aRefusedLookIsAnAlarmAndAViewIsProvenOffline() throws IOException {
        CaseFile file = submission.apply(
                accounts.byLogin("p09").orElseThrow().id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
        String item = jdbc.sql("select id from work_item where dossier = ?")
                .param(file.id())
                .query(String.class)
                .single();
        Page stranger = signedIn("c09", View.CHINESE_DESKTOP);
        assertThat(stranger.navigate("/inbox/" + item).status()).isEqualTo(404);
        stranger.context().close();
        Page clerk = signedIn("c01", View.CHINESE_DESKTOP);
        clerk.navigate("/inbox/" + item);
        Browser.axe(clerk);
        clerk.context().close();

        Page auditor = signedIn("u01", View.CHINESE_PHONE);
        for (String path : List.of("/audit/entries", "/audit/figures", "/audit/mark", "/audit/questions", "/audit")) {
            auditor.navigate(path);
            Browser.axe(auditor);
        }
        // Outside of office hours the clerk's own look is an alarm, too.
        auditor.locator("main table a:has-text('打开不归自己办理的办件')").first().click();
        Browser.axe(auditor);
        assertThat(auditor.locator("main").innerText()).contains("打开不归自己办理的办件");
        auditor.context().close();

        Page citizen = signedIn("p09", View.CHINESE_PHONE);
        citizen.navigate("/data");
        citizen.locator("main a[href='/data/looks']").click();
        String found = "/data/looks?kind=looked&dossier=" + file.id();
        Waiting.until("proof", Duration.ofSeconds(30), () -> {
            citizen.navigate(found);
            return citizen.locator("a[href$='receipt.txt']").count() > 0;
        });
        Browser.axe(citizen);
        citizen.locator(".yi-look__proof summary").first().click();
        Download receipt = citizen.waitForDownload(
                () -> citizen.locator("a[href$='receipt.txt']").first().click());
        assertThat(LogReceipt.check(Files.readString(receipt.path()), log.key(), log.witnessKeys())
                        .entry()
                        .entry()
                        .dossier())
                .isEqualTo(file.id());
        Download all = citizen.waitForDownload(
                () -> citizen.locator("a[href$='looks.json']").click());
        assertThat(LooksFile.verify(Files.readString(all.path()), log.key()).valid())
                .isTrue();
        citizen.locator("a[href$='/ask']").first().click();
        Browser.axe(citizen);
        citizen.context().close();
    }

    private static Page signedIn(Page page, String login) {
        page.navigate("/sign-in");
        page.locator("form:has(input[name=login][value=" + login + "]) button").click();
        page.waitForLoadState();
        return page;
    }

    private Page signedIn(String login, View view) {
        return signedIn(browser.visit("http://localhost:" + port, view), login);
    }
}
