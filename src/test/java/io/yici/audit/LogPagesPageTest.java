package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogWitness;
import io.yici.ledger.TransparencyLog;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.witness.Monitor;
import io.yici.witness.WitnessFolder;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anybody sees how the log is and whether a receipt is genuine; a department's monitor sees what is about its data. */
@ProductTest
class LogPagesPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Autowired
    TransparencyLog log;

    @Autowired
    List<LogWitness> witnesses;

    @TempDir
    Path folder;

    private final UUID dossier = UUID.randomUUID();

    @BeforeEach
    void enter() {
        ledger.record(List.of(
                LedgerEntry.of(LedgerEvent.ISSUED, "housing-fund-rent.certificate.approval", "housing-fund-rent.basis")
                        .in(dossier)
                        .departments("gjj"),
                LedgerEntry.of(LedgerEvent.PULL, "housing-fund-rent.marriage", "housing-fund-rent.basis")
                        .in(dossier)
                        .departments("mz")));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> receipt().isPresent());
    }

    private Optional<String> receipt() {
        return log.receipt(dossier, logged -> logged.entry().event() == LedgerEvent.ISSUED)
                .filter(proof -> !proof.checkpoint().signers(log.witnessKeys()).isEmpty())
                .map(Object::toString);
    }

    @Test
    void saysHowTheLogIsAndWhoWitnessesIt() {
        String page = new Visitor(port).get("/log").body();
        assertThat(page)
                .contains("数据使用日志", "witness.mz.example", "witness.ga.example")
                .doesNotContain("自证");
        assertThat(new Visitor(port).cookie("yici-language", "en").get("/log").body())
                .contains("at least 1 of 2 witnesses");
        assertThat(new Visitor(port).get("/").body()).contains("href=\"/log\"");
    }

    @Test
    void aPastedReceiptIsGenuineOrNot() {
        String receipt = receipt().orElseThrow();
        Visitor anybody = new Visitor(port);
        anybody.get("/log/receipt");
        HttpResponse<String> genuine =
                anybody.post("/log/receipt", Map.of("receipt", "  \r\n" + receipt.replace("\n", "\r\n")));
        assertThat(genuine.statusCode()).isEqualTo(200);
        assertThat(genuine.body()).contains("回执是真的", "出具证照", "住房公积金", "witness.");
        anybody.get("/log/receipt");
        char[] changed = receipt.toCharArray();
        int at = receipt.indexOf("extra ") + 40;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        HttpResponse<String> forged = anybody.post("/log/receipt", Map.of("receipt", new String(changed)));
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("这份回执不是真的");
        for (String nonsense : List.of("hello", "<script>", receipt.substring(0, 200), "x".repeat(70_000))) {
            anybody.get("/log/receipt");
            HttpResponse<String> refused = anybody.post("/log/receipt", Map.of("receipt", nonsense));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("这不是完整的日志回执").doesNotContain("<script>");
        }
        anybody.get("/log/receipt");
        assertThat(anybody.post("/log/receipt", Map.of()).body()).contains("请粘贴日志回执");
    }

    @Test
    void aDepartmentsMonitorListsTheUsesOfItsDataAlone() throws Exception {
        assertThat(new Visitor(port).get("/log/uses/mz").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .get("/log/uses/gjj", "Authorization", "Bearer yici-demo-mz")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(port)
                        .get("/log/uses/gjj", "Authorization", "Bearer ")
                        .statusCode())
                .isEqualTo(401);
        try (WitnessFolder own = WitnessFolder.open(folder, "witness.test.example")) {
            URI address = URI.create("http://localhost:" + port + "/log");
            Monitor monitor = new Monitor(own, log.key(), address, "mz", "yici-demo-mz", Clock.systemUTC());
            assertThat(monitor.look()).isEmpty();
            String listed = Files.readString(folder.resolve("uses.jsonl"));
            assertThat(listed)
                    .contains(dossier.toString(), "\"departments\":[\"mz\"]")
                    .doesNotContain("gjj");
        }
    }
}
