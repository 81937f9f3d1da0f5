package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseFile;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogKey;
import io.yici.ledger.LogWitness;
import io.yici.ledger.LoggedEntry;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import io.yici.witness.Witness;
import io.yici.witness.WitnessFolder;
import io.yici.witness.WitnessServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Sensitive plaintext is shown to a clerk only once the look is witnessed; while witnesses are down it waits, and all else goes on. */
@Import(StrictLookPageTest.Third.class)
@TestPropertySource(properties = "yici.ledger.quorum=3")
class StrictLookPageTest extends InboxOffice {

    private static final Pattern LOOK = Pattern.compile("name=\"look\" value=\"([^\"]+)\"");

    private static final Map<String, Object> DISABLED =
            Map.of("subsidies", "both", "payTo", "social-card", "phone", "13900000000", "declaration", true);

    @Autowired
    Toggled third;

    @Autowired
    Ledger ledger;

    @Test
    void waitsForItsWitnessesAndOneLookIsOneEntry() {
        CaseFile file = refusedByRules();
        String reveal = "/inbox/" + item(file) + "/reveal/household";
        Visitor clerk = new Visitor(port).signIn("c01", "yici-demo");
        clerk.get(reveal);
        String shown = clerk.post(reveal, Map.of("reason", "verify")).body();
        assertThat(shown).contains("已记入日志").doesNotContain("正在等待见证");
        String plain = plainId(shown);
        assertThat(looks(file)).hasSize(1);

        third.down();
        clerk.get(reveal);
        HttpResponse<String> waits = clerk.post(reveal, Map.of("reason", "verify"));
        assertThat(waits.statusCode()).isEqualTo(200);
        assertThat(waits.body()).contains("正在等待见证", "再试一次").doesNotContain(plain);
        assertThat(clerk.get("/inbox/" + item(file)).statusCode())
                .as("the rest of the work")
                .isEqualTo(200);
        Matcher look = LOOK.matcher(waits.body());
        assertThat(look.find()).isTrue();

        third.up();
        Map<String, String> again = Map.of("reason", "verify", "look", look.group(1));
        Waiting.until("witnesses caught up", Duration.ofSeconds(30), () -> {
            clerk.get(reveal);
            return clerk.post(reveal, again).body().contains(plain);
        });
        assertThat(looks(file)).as("one look, one entry").hasSize(2);

        Visitor other = new Visitor(port).signIn("c02", "yici-demo");
        other.get(reveal);
        other.post(reveal, again);
        assertThat(looks(file)).as("another's look is another entry").hasSize(3);
    }

    /** Grade and day of a disability bear no mask, and rules read them. */
    @Test
    void whatADecisionRestsOnWaitsToo() {
        CaseFile file =
                submission.apply(id("p23"), "disability-subsidies", new HashMap<>(DISABLED), "strict-provenance");
        String page = "/inbox/" + item(file) + "/provenance";
        Visitor clerk = new Visitor(port).signIn("c07", "yici-demo");
        third.down();
        assertThat(clerk.get(page).body()).contains("待日志确认您的这次查看").doesNotContain("yi-prov__tree");
        assertThat(clerk.get(page + ".json").body()).as("names without values").contains("yici:field");
        third.up();
        Waiting.until(
                "witnesses caught up",
                Duration.ofSeconds(30),
                () -> clerk.get(page).body().contains("yi-prov__tree"));
        assertThat(new Visitor(port)
                        .signIn("p23", "yici-demo")
                        .get("/cases/" + file.id() + "/provenance")
                        .body())
                .as("whose own they are")
                .contains("yi-prov__tree");
    }

    private static String plainId(String page) {
        Matcher id = Pattern.compile("\\b99[0-9]{15}[0-9X]\\b").matcher(page);
        assertThat(id.find()).as("the unmasked id").isTrue();
        return id.group();
    }

    private List<LoggedEntry> looks(CaseFile file) {
        return ledger.entriesOf(file.id()).stream()
                .filter(logged -> logged.entry().event() == LedgerEvent.REVEAL)
                .toList();
    }

    /** A witness that can be down. */
    static final class Toggled implements AutoCloseable {

        private final WitnessFolder folder;
        private final Witness witness;
        private final int port;
        private @Nullable WitnessServer server;

        Toggled(LogKey log, Clock clock) {
            try {
                folder = WitnessFolder.open(Files.createTempDirectory("witness"), "witness.third.example");
                witness = new Witness(folder, List.of(log.key()), clock);
                server = start(0);
                port = server.address().getPort();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private WitnessServer start(int at) throws IOException {
            return WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), at), () -> "");
        }

        LogWitness witness() {
            return new LogWitness(URI.create("http://localhost:" + port), folder.key());
        }

        void down() {
            WitnessServer running = server;
            if (running != null) {
                running.close();
            }
            server = null;
        }

        void up() {
            try {
                server = start(port);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            down();
            folder.close();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Third {

        @Bean
        Toggled toggled(LogKey log, Clock clock) {
            return new Toggled(log, clock);
        }

        @Bean
        LogWitness thirdWitness(Toggled toggled) {
            return toggled.witness();
        }
    }
}
