package io.yici.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Connector.AnswerShape;
import io.yici.catalogue.Connector.Server;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of each kind of connector, and what is wrong with them. */
class ConnectorReaderTest {

    private static final String GATEWAY = """
            kind: gateway
            address: ${YICI_REGISTER_ZR:https://zr.example}
            secret: YICI_REGISTER_ZR_SECRET
            tls: zr
            deadline: PT5S
            """;
    private static final String XROAD = """
            kind: xroad
            address: https://security-server.example
            client: CN-99/GOV/11990000MB0000115Q/yici
            service: CN-99/GOV/12990000MB0000131B/land/{resource}/v1
            deadline: PT5S
            """;
    private static final String REST = """
            kind: rest
            address: https://zr.example
            path: /registers/{resource}/query
            token: { address: https://login.example/token, client: yici, secret: ZR_SECRET, scope: read }
            rows: /data/rows
            total: /data/total
            version: /meta/version
            updatedAt: /meta/time
            noRecordStatus: 404
            deadline: PT5S
            """;
    private static final String SQL = """
            kind: sql
            address: jdbc:postgresql://zr.example:5432/land
            user: yici
            secret: YICI_REGISTER_ZR_SECRET
            view: share.{resource}
            deadline: PT5S
            """;
    private static final String FILE = """
            kind: file
            folder: /drops/zr
            charset: gb18030
            maxAge: P7D
            deadline: PT5S
            """;

    private final List<Finding> findings = new ArrayList<>();

    private Connector read(String connector) {
        String yaml =
                "department: zr\nagency: 11990000MB0000115Q\nconnector:\n" + connector.indent(2) + "resources: {}\n";
        ServiceFolder folder = ServiceFolder.of(
                "registers",
                Map.of(
                        "zr.yaml", yaml.getBytes(UTF_8),
                        "messages_zh_CN.properties", new byte[0],
                        "messages_en.properties", new byte[0]));
        return Objects.requireNonNull(
                Registers.read(folder, findings).department("zr").orElseThrow().connector());
    }

    @Test
    void readsTheSettingsOfEachKind() {
        assertThat(read(GATEWAY))
                .isEqualTo(new Connector.Gateway(
                        new Server("${YICI_REGISTER_ZR:https://zr.example}", "zr"), "YICI_REGISTER_ZR_SECRET", 5_000));
        assertThat(read(XROAD))
                .isEqualTo(new Connector.XRoad(
                        new Server("https://security-server.example", null),
                        "CN-99/GOV/11990000MB0000115Q/yici",
                        "CN-99/GOV/12990000MB0000131B/land/{resource}/v1",
                        new AnswerShape("", null, null, null, 0),
                        5_000));
        assertThat(read(REST))
                .isEqualTo(new Connector.Rest(
                        new Server("https://zr.example", null),
                        "/registers/{resource}/query",
                        new Connector.Token(
                                new Server("https://login.example/token", null), "yici", "ZR_SECRET", "read"),
                        new AnswerShape("/data/rows", "/data/total", "/meta/version", "/meta/time", 404),
                        5_000));
        assertThat(read(SQL))
                .isEqualTo(new Connector.Sql(
                        "jdbc:postgresql://zr.example:5432/land",
                        "yici",
                        "YICI_REGISTER_ZR_SECRET",
                        "share.{resource}",
                        5_000));
        assertThat(read(FILE))
                .isEqualTo(new Connector.Files("/drops/zr", Charset.forName("GB18030"), Duration.ofDays(7), 5_000));
        assertThat(findings).isEmpty();
    }

    @Test
    void theExamplesOfTheGuideAreRight() throws IOException {
        List<String> examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/connectors.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(examples)
                .extracting(example -> read(example).kind())
                .containsExactly("gateway", "xroad", "rest", "sql", "file");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "gateway | kind: gateway            | kind: fax                   | setting.wrong    | 4",
                "gateway | secret: YICI_REGISTER_ZR_SECRET | -                      | setting.missing  | 4",
                "gateway | secret: YICI_REGISTER_ZR_SECRET | secret: hunter2        | connector.secret | 6",
                "gateway | deadline: PT5S           | deadline: 5s                | setting.wrong    | 8",
                "gateway | deadline: PT5S           | deadline: PT0S              | setting.wrong    | 8",
                "gateway | deadline: PT5S           | deadline: P99999999999D     | setting.wrong    | 8",
                "gateway | tls: zr                  | tsl: zr                     | setting.unknown  | 7",
                "gateway | tls: zr                  | 'tls: ../zr'                | setting.wrong    | 7",
                "gateway | tls: zr                  | rows: /data                 | setting.unknown  | 7",
                "xroad   | address: https://security-server.example | address: security-server | setting.wrong | 5",
                "xroad   | client: CN-99/GOV/11990000MB0000115Q/yici | client: yici | setting.wrong    | 6",
                "xroad   | service: CN-99/GOV/12990000MB0000131B/land/{resource}/v1 | service: land | setting.wrong | 7",
                "rest    | path: /registers/{resource}/query | path: registers?x=1  | setting.wrong    | 6",
                "rest    | rows: /data/rows         | rows: data.rows             | setting.wrong    | 8",
                "rest    | noRecordStatus: 404      | noRecordStatus: 200         | setting.wrong    | 12",
                "rest    | secret: ZR_SECRET        | secret: hunter2             | connector.secret | 7",
                "rest    | scope: read              | scopes: read                | setting.unknown  | 7",
                "sql     | jdbc:postgresql://       | jdbc:oracle://              | setting.wrong    | 5",
                "sql     | user: yici               | -                           | setting.missing  | 4",
                "sql     | view: share.{resource}   | view: share.a; drop table b | setting.wrong    | 8",
                "file    | charset: gb18030         | charset: big5               | setting.wrong    | 6",
                "file    | maxAge: P7D              | maxAge: a week              | setting.wrong    | 7",
                "file    | folder: /drops/zr        | -                           | setting.missing  | 4"
            })
    void tellsWhatIsWrongAndWhere(String kind, String right, @Nullable String wrong, String rule, int line) {
        String all = Stream.of(GATEWAY, XROAD, REST, SQL, FILE)
                .filter(one -> one.startsWith("kind: " + kind))
                .findFirst()
                .orElseThrow();

        read(wrong == null ? all.replace(right + "\n", "") : all.replace(right, wrong));

        assertThat(findings).extracting(Finding::rule).contains(rule);
        Finding finding = findings.stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.file()).isEqualTo("zr.yaml");
        assertThat(finding.toString()).doesNotContain("hunter2");
    }
}
