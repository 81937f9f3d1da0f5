package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.organisation.Accounts;
import io.yici.studio.Proposals;
import io.yici.studio.Rehearsals;
import io.yici.testing.Browser;
import io.yici.testing.Browser.View;
import io.yici.testing.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A designer changes a running service in the browser, another agrees, and cases of both versions end as they began. */
@ProductTest
@TestPropertySource(properties = {"yici.studio.publishing=by-two", "yici.studio.look-again=1h"})
class NewVersionBrowserTest {

    private static final String SERVICE = "housing-fund-rent";
    private static final String STUDIO = "/studio/services/" + SERVICE;

    @TempDir
    static Path processes;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Proposals proposals;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        for (String folder : new String[] {SERVICE, "registers", "calendar"}) {
            Path copy = Files.createDirectories(processes.resolve(folder));
            try (Stream<Path> files = Files.list(Path.of("processes", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
                }
            }
        }
        Path scenarios = Files.createDirectories(processes.resolve(SERVICE).resolve("scenarios"));
        Files.copy(
                Path.of("processes", SERVICE, "scenarios", "single-granted.yaml"),
                scenarios.resolve("single-granted.yaml"));
        registry.add("yici.catalogue.processes", processes::toString);
    }

    @Test
    void aNewCaseUsesTheNewVersionWhileAnOldOneEndsOnItsOwn() throws IOException {
        rehearse();
        UUID proposal = proposals.propose(SERVICE, null, "首次发布", id("d01")).id();
        proposals.approve(SERVICE, proposal, id("d02"), "同意");
        browser = Browser.open();
        try (Applicant p11 = visitor(View.CHINESE_PHONE)) {
            p11.consent("p11").dispute("household", "住址已经变更").answerAndSubmit();
            assertThat(p11.text()).contains("审查中");
            edit();
            rehearse();
            publish();
            try (Applicant p01 = visitor(View.CHINESE_PHONE)) {
                p01.consent("p01").agreeWithAll().answerAndSubmit();
                assertThat(p01.text()).contains("准予");
                assertThat(version(p01)).isEqualTo(2);
            }
            settle();
            p11.await(p11.path(), "下载电子决定书");
            assertThat(p11.text()).contains("准予");
            assertThat(version(p11)).isEqualTo(1);
        } finally {
            browser.close();
        }
    }

    /** What is saved, with a scenario, as the page does it; and looks at what came of it. */
    private void rehearse() {
        UUID run = rehearsals.start(proposals.saved(SERVICE), id("d01")).id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> !rehearsals.isUnderWay(rehearsals.of(SERVICE, run)));
        assertThat(rehearsals.of(SERVICE, run).passed()).isTrue();
    }

    private void edit() throws IOException {
        String shipped = Files.readString(processes.resolve(SERVICE).resolve("apply.bpmn"));
        try (Applicant designer = visitor(View.CHINESE_DESKTOP)) {
            designer.signIn("d01", STUDIO);
            designer.open(STUDIO + "/edit");
            save(designer, shipped.replace("${issueCertificate}", "${issueMoney}"));
            assertThat(designer.text()).contains("改正之前不会发布", "issueMoney");
            save(designer, shipped.replace("id=\"checkDispute\" name=\"核对异议\"", "id=\"checkDispute\" name=\"核实异议\""));
            assertThat(designer.text()).contains("已保存，没有发现问题");
        }
    }

    private static void save(Applicant designer, String text) {
        designer.follow("[data-source] summary")
                .write("content", text)
                .follow("main form button.govuk-button:not(.govuk-button--secondary)");
    }

    private void publish() {
        try (Applicant designer = visitor(View.CHINESE_DESKTOP);
                Applicant other = visitor(View.CHINESE_DESKTOP)) {
            designer.signIn("d01", STUDIO + "/publish");
            assertThat(designer.text()).contains("没有妨碍发布的问题", "核对异议", "新版本有同一步骤", "核实异议");
            designer.write("reason", "用语统一").go();
            assertThat(designer.text()).contains("等待另一名设计人员同意");
            other.signIn("d02", STUDIO + "/publish");
            other.choose("act", "approve").go();
            assertThat(other.text()).contains("已发布为第 2 版");
            other.open(STUDIO + "/versions/1?layer=live");
            assertThat(other.text()).contains("1 件停在这里");
            assertThat(other.beginOf(STUDIO + "/versions/1/log/xes")).startsWith("<?xml");
            other.open(STUDIO + "/compare");
            assertThat(other.text()).contains("第 1 版与第 2 版的差别", "核实异议");
        }
    }

    private void settle() {
        try (Applicant clerk = visitor(View.CHINESE_DESKTOP)) {
            clerk.signIn("c01", "/inbox");
            for (String item : clerk.links("main a[href^='/inbox/']")) {
                clerk.open(item);
                if (clerk.text().contains("住址已经变更")) {
                    clerk.choose("finding-household", "prevails")
                            .write("reason", "已核对")
                            .go();
                }
            }
        }
    }

    private int version(Applicant applicant) {
        return jdbc.sql("select service_version from case_file where id = ?")
                .param(UUID.fromString(
                        applicant.path().replaceFirst("/cases/", "").replaceFirst("[/?].*", "")))
                .query(Integer.class)
                .single();
    }

    private UUID id(String login) {
        return accounts.byLogin(login).orElseThrow().id();
    }

    private Applicant visitor(View view) {
        return new Applicant(browser, "http://localhost:" + port, view);
    }
}
