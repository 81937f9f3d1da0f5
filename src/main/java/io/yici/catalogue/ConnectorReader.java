package io.yici.catalogue;

import io.yici.catalogue.Connector.AnswerShape;
import io.yici.catalogue.Connector.Server;
import io.yici.catalogue.Connector.Token;
import io.yici.catalogue.yaml.YamlSection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a department is asked: the kind, and the settings of that kind and no others. */
final class ConnectorReader {

    private static final Map<String, BiFunction<YamlSection, Long, Connector>> KINDS = Map.of(
            "gateway", ConnectorReader::gateway,
            "xroad", ConnectorReader::xroad,
            "rest", ConnectorReader::rest,
            "sql", ConnectorReader::sql,
            "file", ConnectorReader::files);
    private static final Map<String, Charset> CHARSETS =
            Map.of("utf-8", StandardCharsets.UTF_8, "gb18030", Charset.forName("GB18030"));

    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final String PART = "[A-Za-z0-9._{}$:-]+";
    private static final Pattern HTTP = Pattern.compile("(https?://.+|\\$\\{.+)");
    private static final Pattern JDBC = Pattern.compile("(jdbc:postgresql://.+|\\$\\{.+)");
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9_]{2,99}");
    private static final Pattern CLIENT = Pattern.compile(PART + "(/" + PART + "){2,3}|\\$\\{.+");
    private static final Pattern SERVICE = Pattern.compile(PART + "(/" + PART + "){4,14}");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~{}-]+){1,15}");
    private static final Pattern VIEW =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*\\.)?[A-Za-z0-9_]*(\\{resource})?[A-Za-z0-9_]*");
    private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9_.-]{1,100}){0,7}");
    /** An Ed25519 key: always the same twelve bytes, and 32 of its own. */
    private static final Pattern SIGNER = Pattern.compile("(MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=|\\$\\{.+)");

    private static final Pattern BUNDLE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private ConnectorReader() {}

    /** Reads the section; there is a connector also where something is wrong, which the findings then tell. */
    static Connector read(YamlSection yaml) {
        String kind = yaml.text("kind");
        var reading = KINDS.get(kind);
        if (reading == null) {
            if (!kind.isEmpty()) {
                yaml.refuse(
                        "setting.wrong",
                        "kind",
                        "kind",
                        String.join(", ", KINDS.keySet().stream().sorted().toList()));
            }
            return new Connector.Gateway(new Server("", null), "", 0);
        }
        Connector connector =
                reading.apply(yaml, duration(yaml, "deadline", "PT5S").toMillis());
        yaml.nothingElse();
        return connector;
    }

    private static Connector gateway(YamlSection yaml, long deadline) {
        String signer = yaml.has("signer")
                ? matching(yaml, "signer", SIGNER, "MCowBQYDK2VwAyEA…")
                : yaml.textOr("signer", null);
        return new Connector.Gateway(server(yaml), secret(yaml), signer, deadline);
    }

    private static Connector xroad(YamlSection yaml, long deadline) {
        return new Connector.XRoad(
                server(yaml),
                matching(yaml, "client", CLIENT, "INSTANCE/CLASS/MEMBER/SUBSYSTEM"),
                matching(yaml, "service", SERVICE, "INSTANCE/CLASS/MEMBER/SUBSYSTEM/{resource}"),
                shape(yaml),
                deadline);
    }

    private static Connector rest(YamlSection yaml, long deadline) {
        YamlSection token = yaml.section("token");
        Connector rest = new Connector.Rest(
                server(yaml),
                matching(yaml, "path", PATH, "/registers/{resource}"),
                new Token(server(token), token.text("client"), secret(token), token.textOr("scope", null)),
                shape(yaml),
                deadline);
        token.nothingElse();
        return rest;
    }

    private static Connector sql(YamlSection yaml, long deadline) {
        return new Connector.Sql(
                matching(yaml, "address", JDBC, "jdbc:postgresql://host:5432/database"),
                yaml.text("user"),
                secret(yaml),
                matching(yaml, "view", VIEW, "schema.{resource}"),
                deadline);
    }

    private static Connector files(YamlSection yaml, long deadline) {
        String charset = yaml.text("charset");
        if (!charset.isEmpty() && !CHARSETS.containsKey(charset)) {
            yaml.refuse("setting.wrong", "charset", "charset", "gb18030, utf-8");
        }
        return new Connector.Files(
                yaml.text("folder"),
                CHARSETS.getOrDefault(charset, StandardCharsets.UTF_8),
                duration(yaml, "maxAge", "P1D"),
                deadline);
    }

    private static Server server(YamlSection yaml) {
        String tls = yaml.has("tls") ? matching(yaml, "tls", BUNDLE, "ga") : yaml.textOr("tls", null);
        return new Server(matching(yaml, "address", HTTP, "https://host/path"), tls);
    }

    private static AnswerShape shape(YamlSection yaml) {
        String rows = pointer(yaml, "rows");
        int noRecord = yaml.has("noRecordStatus") ? yaml.whole("noRecordStatus", 400, 599) : 0;
        yaml.textOr("noRecordStatus", null);
        return new AnswerShape(
                rows == null ? "" : rows,
                pointer(yaml, "total"),
                pointer(yaml, "version"),
                pointer(yaml, "updatedAt"),
                noRecord);
    }

    private static @Nullable String pointer(YamlSection yaml, String name) {
        return yaml.has(name) ? matching(yaml, name, POINTER, "/data/" + name) : yaml.textOr(name, null);
    }

    /** A secret's name; what stands there instead may be the secret itself and is not repeated. */
    private static String secret(YamlSection yaml) {
        String name = yaml.text("secret");
        if (!name.isEmpty() && !SETTING.matcher(name).matches()) {
            yaml.refuse("connector.secret", "secret");
            return "";
        }
        return name;
    }

    private static String matching(YamlSection yaml, String name, Pattern form, String example) {
        String text = yaml.text(name);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            yaml.refuse("setting.wrong", name, name, example);
        }
        return text;
    }

    private static Duration duration(YamlSection yaml, String name, String example) {
        String text = yaml.text(name);
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException none) {
            if (text.isEmpty()) {
                return Duration.ZERO;
            }
        }
        yaml.refuse("setting.wrong", name, name, example);
        return Duration.ZERO;
    }
}
