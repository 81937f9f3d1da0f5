package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Whole cases for which the housing fund drops files, the homes are looked up in a view of a PostgreSQL, and the other departments answer through
 * their gateways.
 */
@ProductTest
class OtherConnectorsModuleTest {

    private static final String P01 = "990106199604120139";
    private static final String P10 = "99010619941203093X";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String FILES = """
            connector:
              kind: file
              folder: ${YICI_DROPS_GJJ}
              charset: gb18030
              maxAge: P7D
              deadline: PT5S
            """;
    private static final String VIEW = """
            connector:
              kind: sql
              address: ${YICI_VIEW_ZR}
              user: yici
              secret: YICI_VIEW_ZR_SECRET
              view: share.{resource}
              deadline: PT2S
            """;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres registers;
    private static Instant dropped = Instant.EPOCH;

    @Autowired
    Submission submission;

    @Autowired
    CaseFiles files;

    @Autowired
    Exchange exchange;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    SimulatedDepartments departments;

    @BeforeAll
    static void openRegisters() throws Exception {
        registers = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        execute(
                "create schema register",
                "create schema share",
                "create table register.homes (holder char(18), certificate text, place text, state char(1))",
                "insert into register.homes values ('" + P10 + "', '演（2021）第1号', '演示市某路1号', '1')," + " ('" + P01
                        + "', '演（2011）第2号', '演示市某路2号', '2')",
                "create view share.zr_bdc as select holder as qlrzjh, certificate as bdcqzh, place as zl, state as qszt"
                        + " from register.homes",
                "create role yici login password 'only-reads'",
                "grant usage on schema share to yici",
                "grant select on share.zr_bdc to yici");
        dropped = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        Files.createDirectories(folder.resolve("drops"));
        drop(
                "js_gjjgrjc",
                "zjh,xingming,grjcye,zrzhzt,grkhrq,zxjyrq\n" + P01 + ",陈安,\"45,600.00\",正常,20220501,2026-11-01\n" + P10
                        + ",程见山,9000,01,2022-05-01,2026-11-01\n");
        drop("js_gjjgrdk", "zjh,jkhtbh,dkfkrq,dkhqrq\n");
        copyProcesses();
    }

    @AfterAll
    static void closeRegisters() throws IOException {
        registers.close();
    }

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        registry.add(
                "yici.catalogue.processes", () -> folder.resolve("processes").toString());
        registry.add("YICI_DROPS_GJJ", () -> folder.resolve("drops").toString());
        registry.add("YICI_VIEW_ZR", () -> "jdbc:postgresql://localhost:" + registers.getPort() + "/postgres");
        registry.add("YICI_VIEW_ZR_SECRET", () -> "only-reads");
    }

    @Test
    void aCaseIsGrantedOnRecordsFromAFileAViewAndGateways() {
        departments.resetCalls();
        CaseFile file = apply("p01");
        assertThat(file.status()).isEqualTo(CaseStatus.GRANTED);
        Map<String, Evidence> evidence = exchange.evidence(file.id());
        assertThat((BigDecimal) evidence(evidence, "account").fact().get("balance"))
                .isEqualByComparingTo("45600");
        assertThat(evidence(evidence, "account").registerTime()).isEqualTo(dropped);
        assertThat(evidence(evidence, "loan").isFound()).isFalse();
        assertThat(evidence(evidence, "ownHomes").rows()).hasSize(1);
        assertThat(request(file, "account").droppedFields()).isZero();
        assertThat(departments.calls("ga").calls()).isEqualTo(1);
        assertThat(departments.calls("gjj").calls() + departments.calls("zr").calls())
                .isZero();
    }

    @Test
    void aHomeInTheViewLeadsToAProposedRefusal() {
        CaseFile file = apply("p10");
        assertThat(file.status()).isEqualTo(CaseStatus.REVIEW);
        Account clerk = account("c01");
        WorkItem item = workItems.open(clerk).stream()
                .filter(one -> one.dossier().equals(file.id()))
                .findFirst()
                .orElseThrow();
        assertThat(item.kind()).isEqualTo(WorkItems.PROPOSED_REFUSAL);
        workItems.decide(item.id(), clerk, "refuse", "名下有住房");
        assertThat(files.of(file.id()).status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAskedAgainWhenItDoes() throws SQLException {
        CaseFile file;
        try (Connection other = registers.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table register.homes in access exclusive mode");
            file = apply("p01");
            assertThat(file.status()).isEqualTo(CaseStatus.ACCEPTED);
            assertThat(request(file, "ownHomes").failure()).isEqualTo("timeout");
            other.rollback();
        }
        UUID dossier = file.id();
        Waiting.until("granted", PATIENCE, () -> files.of(dossier).status() == CaseStatus.GRANTED);
    }

    private static Evidence evidence(Map<String, Evidence> all, String requirement) {
        Evidence found = all.get(requirement);
        assertThat(found).as(requirement).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    private RecordRequest request(CaseFile file, String requirement) {
        return exchange.requests(file.id()).stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    private CaseFile apply(String login) {
        return submission.apply(
                account(login).id(),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private static void drop(String resource, String text) throws Exception {
        String stamp = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
                .withZone(ZoneId.of("Asia/Shanghai"))
                .format(dropped);
        Path file = folder.resolve("drops").resolve(resource + "-" + stamp + ".csv");
        byte[] bytes = text.getBytes(GB18030);
        Files.write(file, bytes);
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Files.writeString(Path.of(file + ".sha256"), sum + "  " + file.getFileName() + "\n");
    }

    private static void copyProcesses() throws IOException {
        Path from = Path.of("processes");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve("processes")
                        .resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        connectBy("gjj", FILES);
        connectBy("zr", VIEW);
    }

    private static void connectBy(String department, String connector) throws IOException {
        Path file = folder.resolve("processes/registers/" + department + ".yaml");
        String before = Files.readString(file);
        String after =
                before.replaceFirst("connector:\\n(  .*\\n)+", java.util.regex.Matcher.quoteReplacement(connector));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = registers.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
