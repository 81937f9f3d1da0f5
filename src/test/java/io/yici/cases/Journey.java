package io.yici.cases;

import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.ProductTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What journeys of demo people in a real browser share; no page they come to has a barrier. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    static final View ENGLISH_DESKTOP = View.CHINESE_DESKTOP.inEnglish();

    @LocalServerPort
    int port;

    @Autowired
    SimulatedDepartments departments;

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

    @AfterEach
    void recover() {
        SimulatedDepartments.DEPARTMENTS.forEach(id -> departments.suffer(id, Fault.UP));
    }

    void consent(Applicant spouse, String login) {
        spouse.signIn(login, "/data").follow("main a[href^='/data/consents/']");
        spouse.choose("answer", "yes").go();
    }

    void decideAll(String login, String outcome) {
        try (Applicant clerk = visitor(View.CHINESE_DESKTOP)) {
            clerk.signIn(login, "/inbox");
            for (String item : clerk.links("main table:first-of-type a[href^='/inbox/']")) {
                clerk.open(item);
                if (clerk.text().contains("您的决定")) {
                    clerk.choose("outcome", outcome).write("reason", "经核实。").go();
                }
            }
        }
    }

    Applicant visitor(View view) {
        return new Applicant(browser, "http://localhost:" + port, view);
    }
}
