package io.yici.testing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@StoreTest
class CanaryScanTest {

    private static final String NAME = "欧阳晓雪";
    private static final String ID = "990106199003070017";
    private static final CanaryScan SCAN = CanaryScan.of(Map.of("name", NAME, "id", ID));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void findsAValueInEveryKindOfColumn() throws SQLException {
        jdbc.sql("create table canary_probe (a text, b varchar(100), c bytea, d json, e bytea, f bytea, clean text)")
                .update();
        try {
            jdbc.sql("insert into canary_probe values (?, ?, ?, cast(? as json), ?, ?, ?)")
                    .params(
                            "prefix " + NAME,
                            ID,
                            ("{\"n\":\"" + NAME + "\"}").getBytes(UTF_8),
                            "{\"id\":\"" + ID + "\"}",
                            Base64.getEncoder().encode(("x" + ID + "y").getBytes(UTF_8)),
                            NAME.getBytes(UTF_16LE),
                            "nothing to see")
                    .update();
            assertThat(SCAN.tables(database))
                    .extracting(finding ->
                            finding.place().toLowerCase(java.util.Locale.ROOT).replaceFirst("^.*canary_probe\\.", "")
                                    + " " + finding.label())
                    .containsExactly("a name", "b id", "c name", "d id", "e id", "f name");
        } finally {
            jdbc.sql("drop table canary_probe").update();
        }
    }

    @Test
    void findsAValueHoweverItIsWritten() throws IOException {
        for (var value : new String[] {NAME, ID}) {
            assertFound(value.getBytes(UTF_8));
            assertFound(value.getBytes(UTF_16BE));
            assertFound(value.getBytes(UTF_16LE));
            assertFound(HexFormat.of().formatHex(value.getBytes(UTF_8)).getBytes(UTF_8));
            assertFound(HexFormat.of()
                    .withUpperCase()
                    .formatHex(value.getBytes(UTF_8))
                    .getBytes(UTF_8));
            assertFound(URLEncoder.encode("?q=" + value, UTF_8).getBytes(UTF_8));
            for (var before : new String[] {"", "a", "ab", "abc"}) {
                var text = (before + value + "z").getBytes(UTF_8);
                assertFound(Base64.getEncoder().encode(text));
                assertFound(Base64.getUrlEncoder().withoutPadding().encode(text));
            }
            assertFound(serialized(Map.of("k", value)));
            assertFound(deflated(value));
            assertFound(gzipped(value));
        }
        assertFound("{\"name\":\"\\u6b27\\u9633\\u6653\\u96ea\"}".getBytes(UTF_8));
    }

    @Test
    void findsNothingInWhatIsSealed() {
        var sealed = new byte[500_000];
        new Random(5).nextBytes(sealed);
        assertThat(SCAN.bytes("sealed", sealed)).isEmpty();
        assertThat(SCAN.text("log", "欧阳 晓雪 99010619900307001 990***********0017"))
                .isEmpty();
    }

    @Test
    void refusesValuesThatAreFoundByChance() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanaryScan.of(Map.of("sex", "男")));
    }

    private static void assertFound(byte[] content) {
        assertThat(SCAN.bytes("here", content)).hasSize(1);
    }

    private static byte[] serialized(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(String value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(value.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(String value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(value.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
