package io.yici.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogCoverage;
import io.yici.ledger.TransparencyLog;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where nobody witnesses the log it says so, and its own signature is what covers an entry. */
@ProductTest
@TestPropertySource(properties = {"yici.simulator.witnesses=false", "yici.ledger.quorum=0"})
class SelfWitnessedPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Autowired
    LogCoverage coverage;

    @Autowired
    TransparencyLog log;

    @Test
    void saysThatItIsItsOwnWitness() {
        UUID dossier = UUID.randomUUID();
        UUID entry = ledger.enter(
                LedgerEntry.of(LedgerEvent.VIEW, "inbox.review", "service").in(dossier));
        assertThat(coverage.await(dossier, entry, Duration.ofSeconds(20))).isTrue();
        assertThat(new Visitor(port).get("/log").body()).contains("自证").doesNotContain("witness.");
        assertThat(new Visitor(port).cookie("yici-language", "en").get("/log").body())
                .contains("Self-witnessed");
        Visitor anybody = new Visitor(port);
        anybody.get("/log/receipt");
        String receipt = log.receipt(dossier, one -> true).orElseThrow().toString();
        assertThat(anybody.post("/log/receipt", Map.of("receipt", receipt)).body())
                .contains("回执是真的", "出具时还没有见证者共同签名");
    }
}
