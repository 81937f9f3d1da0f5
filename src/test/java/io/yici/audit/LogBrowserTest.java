package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.TransparencyLog;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.ProductTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the log, with and without script, have no barrier; a receipt is pasted and checked. */
@ProductTest
class LogBrowserTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

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

    static Stream<View> views() {
        return Stream.of(
                View.CHINESE_DESKTOP,
                View.CHINESE_DESKTOP.inEnglish().withoutScripts(),
                View.CHINESE_PHONE.withoutScripts(),
                View.CHINESE_PHONE.inEnglish().forElders());
    }

    @ParameterizedTest
    @MethodSource("views")
    void noPageHasABarrierAndAReceiptIsChecked(View view) {
        String receipt = receipt();
        Page page = browser.visit("http://localhost:" + port, view);
        page.navigate("/log");
        seen(page, view);
        page.navigate("/log/receipt");
        seen(page, view);
        page.locator("textarea").fill("nonsense");
        page.locator("main form button").click();
        seen(page, view);
        page.locator("textarea").fill(receipt);
        page.locator("main form button").click();
        seen(page, view);
        assertThat(page.locator("main").textContent()).contains("witness.");
        jdbc.sql("merge into ledger_alarm key (kind, subject) values ('fork', 'witness.mz.example', now(), now())")
                .update();
        jdbc.sql("update ledger_check set problem = 'entry', first_bad = 7, finished_at = now()")
                .update();
        page.navigate("/log");
        seen(page, view);
        assertThat(page.locator("main .yi-timeline").count()).isEqualTo(1);
        jdbc.sql("delete from ledger_alarm").update();
        jdbc.sql("update ledger_check set problem = null, first_bad = null").update();
        page.context().close();
    }

    private static void seen(Page page, View view) {
        if (view.scripts()) {
            Browser.axe(page);
        }
    }

    private String receipt() {
        UUID dossier = UUID.randomUUID();
        ledger.record(
                LedgerEntry.of(LedgerEvent.ISSUED, "housing-fund-rent.certificate.approval", "housing-fund-rent.basis")
                        .in(dossier)
                        .departments("gjj"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> log.receipt(dossier, entry -> true)
                        .filter(proof ->
                                !proof.checkpoint().signers(log.witnessKeys()).isEmpty())
                        .isPresent());
        return log.receipt(dossier, entry -> true).orElseThrow().toString();
    }
}
