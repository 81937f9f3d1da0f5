package io.yici.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.Submission;
import io.yici.organisation.Accounts;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import io.yici.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a decision back to rules, fields, answers and the log; and the same decision made again. */
@ProductTest
class ProvenanceModuleTest {

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    Accounts accounts;

    @Autowired
    Tracing tracing;

    @Autowired
    ProvenanceView view;

    @Autowired
    Replaying replaying;

    @Autowired
    Replays replays;

    @Autowired
    ReplayStore store;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesFromTheDecisionBackToEveryAnswerAndItsEntryOfTheLog() {
        CaseFile file = apply("p01");
        Provenance provenance = tracing.of(file.id());
        Provenance.FiredRow row = provenance.rulings().get(0).rows().get(0);
        assertThat(row.finding().rule()).isEqualTo("grant");
        assertThat(row.reads())
                .extracting(ReadFact::path)
                .contains("account.monthsPaid", "account.normal", "loan.running", "ownHomes.count");
        assertThat(row.reads())
                .filteredOn(read -> read.path().equals("account.monthsPaid"))
                .singleElement()
                .satisfies(read -> assertThat(read.fields()).containsExactly("grkhrq", "zxjyrq"));
        Provenance.Response account =
                Objects.requireNonNull(provenance.responses().get("account"));
        assertThat(account.request().department()).isEqualTo("gjj");
        assertThat(account.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.accessor()).isEqualTo(Provenance.Accessor.APPLICANT);
            assertThat(entry.entry().entry().requests())
                    .containsExactly(account.request().id().toString());
        });
    }

    @Test
    void itsApplicantSeesItAndNobodyElse() throws IOException {
        CaseFile file = apply("p01");
        String page = "/cases/" + file.id() + "/provenance";
        Walk mine = walk("p01").open("/cases/" + file.id());
        assertThat(mine.links(page)).isNotEmpty();
        assertThat(mine.open(page).page())
                .contains("开户以来缴存月数", "<svg", "日志", "住房公积金")
                .doesNotContain(accounts.identity(file.account()).personId(), "style=");
        assertThat(walk("p08").open(page).status()).isEqualTo(404);
        assertThat(walk("c01").open("/inbox/" + file.id() + "/provenance").status())
                .isEqualTo(404);
        assertThat(walk("p01").open("/replays").status()).isEqualTo(403);
        assertThat(walk("u01").open("/replays").status()).isEqualTo(200);
    }

    @Test
    void isProvJsonWithoutAnyValue() {
        CaseFile file = apply("p01");
        Map<String, Map<String, Object>> prov = ProvJson.of(tracing.of(file.id()));
        assertThat(prov.keySet())
                .contains(
                        "prefix",
                        "entity",
                        "activity",
                        "agent",
                        "used",
                        "wasGeneratedBy",
                        "wasAssociatedWith",
                        "wasDerivedFrom",
                        "wasAttributedTo");
        assertThat(prov.get("entity")).containsKeys("yici:fact/account.monthsPaid", "yici:field/js_gjjgrjc.grkhrq");
        assertThat(prov.toString())
                .doesNotContain(
                        accounts.identity(file.account()).name(),
                        accounts.identity(file.account()).personId());
    }

    @Test
    void isReadByTheReaderOfTheFormatsAuthors(@TempDir Path folder) throws IOException {
        assumeTrue(ProvReader.isInstalled(), "python3-prov is not installed");
        Map<String, Map<String, Object>> prov =
                ProvJson.of(tracing.of(apply("p01").id()));
        ProvReader.Read read = ProvReader.read(prov, folder);
        assertThat(read.loose()).as("spoken of and not declared").isEmpty();
        int written = prov.entrySet().stream()
                .filter(part -> !part.getKey().equals("prefix"))
                .mapToInt(part -> part.getValue().size())
                .sum();
        assertThat(read.kinds().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(written);
    }

    @Test
    void tellsItAsAPicture() {
        Provenance provenance = tracing.of(apply("p01").id());
        List<ProvenanceView.RulingLine> rulings = view.rulings(provenance, Locale.SIMPLIFIED_CHINESE);
        assertThat(rulings.get(0).outcome()).isEqualTo("符合条件");
        assertThat(rulings.get(0).rows().get(0).facts())
                .extracting(ProvenanceView.FactLine::name)
                .contains("开户以来缴存月数");
    }

    @Test
    void decidesClosedCasesAgainAndComesToTheSame() {
        CaseFile file = apply("p01");
        assertThat(file.status()).isEqualTo(CaseStatus.GRANTED);
        Replay replay = replaying.of(file.id(), Instant.EPOCH);
        assertThat(replay.differing()).isEmpty();
        assertThat(replay.result()).isEqualTo(Replay.Result.SAME);
    }

    @Test
    void findsADecisionThatWasAltered() {
        CaseFile outcome = apply("p01");
        alter("update decision set outcome = 'refuse' where dossier = ?", outcome);
        assertThat(replaying.of(outcome.id(), Instant.EPOCH).differing()).containsExactly("eligibility");
        CaseFile rows = apply("p01");
        alter("update decision set rules = 'ownsHome' where dossier = ?", rows);
        assertThat(replaying.of(rows.id(), Instant.EPOCH).result()).isEqualTo(Replay.Result.DIFFERS);
        CaseFile gone = apply("p01");
        alter("delete from decision where dossier = ?", gone);
        assertThat(replaying.of(gone.id(), Instant.EPOCH).differing()).containsExactly("missing");
    }

    @Test
    void findsSealedInputsThatWerePutInAnothersPlace() {
        CaseFile mine = apply("p01");
        CaseFile other = apply("p11");
        jdbc.sql("update decision set inputs = (select inputs from decision where dossier = ?) where dossier = ?")
                .params(other.id(), mine.id())
                .update();
        assertThat(replaying.of(mine.id(), Instant.EPOCH).differing()).containsExactly("sealed");
    }

    @Test
    void saysThatWhatWasErasedCannotBeMadeAgain() {
        CaseFile file = apply("p01");
        vault.erase(file.id());
        assertThat(replaying.of(file.id(), Instant.EPOCH).result()).isEqualTo(Replay.Result.ERASED);
    }

    @Test
    void replaysEachClosedCaseInTheBackground() {
        CaseFile file = apply("p01");
        CaseFile altered = apply("p01");
        alter("update decision set outcome = 'refuse' where dossier = ?", altered);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> replays.round() || (isDone(file) && isDone(altered)));
        while (replays.round()) {
            assertThat(replays.counts()).isNotEmpty();
        }
        assertThat(replays.of(file.id())).get().extracting(Replay::result).isEqualTo(Replay.Result.SAME);
        assertThat(replays.differing(100)).extracting(Replay::dossier).contains(altered.id());
        assertThat(replays.counts().get(Replay.Result.DIFFERS)).isPositive();
    }

    @Test
    void oneNodeAtATimeGoesThroughThem() {
        Instant now = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(store.lease(now, now.plusSeconds(60))).isPresent();
        assertThat(store.lease(now, now.plusSeconds(60))).isEmpty();
        store.release(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2000-01-01T00:00:00Z"));
    }

    private boolean isDone(CaseFile file) {
        return replays.of(file.id()).isPresent();
    }

    private void alter(String sql, CaseFile file) {
        jdbc.sql(sql).param(file.id()).update();
    }

    private Walk walk(String login) {
        return new Walk(new Visitor(port).signIn(login, "yici-demo"), Map.of(), Map.of());
    }

    private CaseFile apply(String login) {
        return submission.apply(
                accounts.byLogin(login).orElseThrow().id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }
}
