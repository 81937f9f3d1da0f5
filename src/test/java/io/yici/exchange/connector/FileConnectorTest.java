package io.yici.exchange.connector;

import static io.yici.exchange.connector.Questions.PERSON;
import static io.yici.exchange.connector.Questions.assertUnavailable;
import static io.yici.exchange.connector.Questions.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.RegisterAnswer.NoSuchRecord;
import io.yici.exchange.connector.RegisterAnswer.Rows;
import io.yici.testing.Waiting;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Looking up in files that a department drops. */
@ExtendWith(OutputCaptureExtension.class)
class FileConnectorTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-30T04:00:00Z"), ZoneOffset.UTC);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FIRST = "20260729T020000";
    private static final String SECOND = "20260730T020000";
    private static final String HEAD = "qlrzjh,zl,n,secret\n";

    private final FileConnector connector = new FileConnector(CLOCK);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        connector.close();
    }

    private Path drop(String stamp, String text, Charset charset) throws IOException {
        return drop(stamp, text.getBytes(charset));
    }

    private Path drop(String stamp, byte[] bytes) throws IOException {
        Path file = folder.resolve("zr_bdc-" + stamp + ".csv");
        Files.write(file, bytes);
        sum(file, bytes);
        return file;
    }

    private static void sum(Path file, byte[] bytes) throws IOException {
        Files.writeString(Path.of(file + ".sha256"), sha256(bytes) + "  " + file.getFileName() + "\n");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String row(String place) {
        return HEAD + PERSON + "," + place + ",1,x\n";
    }

    private RegisterAnswer ask() {
        return ask(StandardCharsets.UTF_8, PERSON);
    }

    private RegisterAnswer ask(Charset charset, String person) {
        var endpoint = new RegisterEndpoint.Files("zr", folder, charset, Duration.ofDays(2), Duration.ofSeconds(20));
        return Questions.ask(connector, Questions.homes(endpoint, person));
    }

    private void awaitPlace(String place) {
        Waiting.until(
                "the drop",
                Duration.ofSeconds(20),
                () -> place.equals(rows(ask()).get(0).get("zl")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void findsAllRowsOfAKeyWithTheFieldsAskedFor(String charset) throws IOException {
        // In GB18030 龙 and others end in bytes that are letters in ASCII, and 䶮 takes four bytes, two of them digits.
        String text = "qlrzjh,zl,n,secret\r\n"
                + "990106199105180022,别处,9,x\r\n"
                + PERSON + ",\"九九市, 䶮\"\"龙\"\"\n路\",88.50,x\r\n"
                + "\r\n"
                + PERSON + ",,\"\",x";
        drop(FIRST, text, Charset.forName(charset));

        RegisterAnswer answer = ask(Charset.forName(charset), PERSON);

        assertThat(rows(answer)).hasSize(2);
        assertThat(rows(answer).get(0))
                .containsOnlyKeys("zl", "n")
                .containsEntry("zl", "九九市, 䶮\"龙\"\n路")
                .containsEntry("n", "88.50");
        assertThat(rows(answer).get(1)).containsEntry("zl", "");
        assertThat(answer).isInstanceOfSatisfying(Rows.class, found -> {
            assertThat(found.version()).isEqualTo(FIRST);
            assertThat(found.updatedAt()).isEqualTo("2026-07-28T18:00:00Z");
        });
        assertThat(ask(Charset.forName(charset), "990203194402290045")).isInstanceOf(NoSuchRecord.class);
    }

    @ParameterizedTest
    @CsvSource({
        "99010619941203093x, 99010619941203093X",
        "９９０１０６１９９００３０７００１７, 990106199003070017",
        "' 990106199003070017 ', 990106199003070017",
        "990106850726117, 990106198507261170"
    })
    void aPersonIsFoundHoweverTheIdIsWritten(String written, String asked) throws IOException {
        drop(FIRST, HEAD + written + ",某处,1,x\n", StandardCharsets.UTF_8);
        assertThat(rows(ask(StandardCharsets.UTF_8, asked))).hasSize(1);
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstName() throws IOException {
        drop(FIRST, "\ufeff" + row("某处"), StandardCharsets.UTF_8);
        assertThat(rows(ask())).hasSize(1);
    }

    @Test
    void aFolderWithoutDropsIsUnavailable() {
        assertUnavailable(ask(), FailureKind.FAULT, "noDrop");
        folder = folder.resolve("none");
        assertUnavailable(ask(), FailureKind.FAULT, "folder");
    }

    @Test
    void aDropThatIsTooOldIsStale() throws IOException {
        drop("20260728T115959", row("某处"), StandardCharsets.UTF_8);
        assertUnavailable(ask(), FailureKind.STALE, "stale");
    }

    @Test
    void aNewerDropTakesThePlace() throws IOException {
        drop(FIRST, row("旧处"), StandardCharsets.UTF_8);
        assertThat(rows(ask()).get(0)).containsEntry("zl", "旧处");

        drop(SECOND, row("新处"), StandardCharsets.UTF_8);

        awaitPlace("新处");
    }

    @ParameterizedTest
    @CsvSource({"checksum", "noChecksum", "charset", "columns", "csv", "record", "future"})
    void aNewerDropThatIsDamagedLeavesTheOneBeforeAndIsNamed(String word, CapturedOutput output) throws Exception {
        drop(FIRST, row("旧处"), StandardCharsets.UTF_8);
        assertThat(rows(ask()).get(0)).containsEntry("zl", "旧处");

        damaged(word);

        Waiting.until("the drop", Duration.ofSeconds(20), () -> {
            assertThat(rows(ask()).get(0)).containsEntry("zl", "旧处");
            return output.getOut().contains(" is not used: " + word);
        });
        assertThat(output.getOut()).doesNotContain(PERSON);
    }

    private void damaged(String word) throws IOException {
        switch (word) {
            case "checksum" -> Files.write(drop(SECOND, row("新处"), StandardCharsets.UTF_8), new byte[] {'x'});
            case "noChecksum" -> Files.delete(Path.of(drop(SECOND, row("新处"), StandardCharsets.UTF_8) + ".sha256"));
            case "charset" -> drop(SECOND, row("新处"), GB18030);
            case "columns" -> drop(SECOND, "id,zl\n" + PERSON + ",新处\n", StandardCharsets.UTF_8);
            case "csv" -> drop(SECOND, row("新处") + PERSON + ",one too few\n", StandardCharsets.UTF_8);
            case "record" -> drop(SECOND, row("新处".repeat(50_000)), StandardCharsets.UTF_8);
            default -> drop("20270101T000000", row("新处"), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDamagedDropAloneIsUnavailableUntilItIsPutRight() throws IOException {
        Path file = drop(SECOND, row("新处"), StandardCharsets.UTF_8);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertUnavailable(ask(), FailureKind.FAULT, "checksum");

        Files.write(file, whole);

        Waiting.until("the drop", Duration.ofSeconds(20), () -> ask() instanceof Rows);
    }

    @Test
    void aDropIsUsedOnceItsChecksumArrives() throws IOException {
        byte[] bytes = row("新处").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("zr_bdc-" + SECOND + ".csv");
        Files.write(file, bytes);
        assertUnavailable(ask(), FailureKind.FAULT, "noChecksum");

        sum(file, bytes);

        Waiting.until("the drop", Duration.ofSeconds(20), () -> ask() instanceof Rows);
    }

    @Test
    void aDropThatIsChangedAfterwardsIsNotBelieved() throws IOException {
        Path file = drop(SECOND, row("新处"), StandardCharsets.UTF_8);
        assertThat(rows(ask())).hasSize(1);

        Files.writeString(file, row("篡改处"));

        assertThat(ask()).isInstanceOf(RegisterAnswer.Unavailable.class);
        Waiting.until(
                "the drop",
                Duration.ofSeconds(20),
                () -> ask().equals(new RegisterAnswer.Unavailable(Questions.ID, FailureKind.FAULT, "checksum")));
    }

    @Test
    void otherFilesAreNoDrops() throws IOException {
        drop("yesterday", row("x"), StandardCharsets.UTF_8);
        drop("20260730T020000.part", row("x"), StandardCharsets.UTF_8);
        Files.createDirectory(folder.resolve("zr_bdc-" + SECOND + ".csv"));
        assertUnavailable(ask(), FailureKind.FAULT, "noDrop");
    }

    @Test
    void moreRowsThanAnybodyHasAreNoAnswer() throws IOException {
        drop(FIRST, HEAD + (PERSON + ",某处,1,x\n").repeat(1_001), StandardCharsets.UTF_8);
        assertUnavailable(ask(), FailureKind.MALFORMED, "rows");
    }

    /** 500,000 rows are some 50 MB; the index of them is 4 MB. */
    @Test
    void aLargeFileIsNotHeldInMemory() throws IOException {
        long before = used();
        Path file = folder.resolve("zr_bdc-" + FIRST + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, GB18030)) {
            out.write(HEAD);
            for (int i = 0; i < 500_000; i++) {
                out.write(String.format(Locale.ROOT, "%018d,九九市某区某路%d号,%d,%060d%n", i, i, i, 0));
            }
        }
        Files.writeString(Path.of(file + ".sha256"), sha256(Files.readAllBytes(file)));
        Waiting.until("the drop", Duration.ofSeconds(20), () -> ask(GB18030, "000000000000000000") instanceof Rows);

        long held = used() - before;
        long start = System.nanoTime();
        for (int i = 0; i < 2_000; i++) {
            int asked = i * 249;
            assertThat(rows(ask(GB18030, String.format(Locale.ROOT, "%018d", asked))))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("n", String.valueOf(asked)));
        }
        System.out.printf("a look-up takes %d µs%n", (System.nanoTime() - start) / 2_000 / 1_000);
        assertThat(held).as("the file is 50 MB").isLessThan(25 << 20);
    }

    /** What the whole test run holds, other tests' contexts too. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
