package io.yici.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private Path processes = Path.of("processes");
    private Locale locale = Locale.ENGLISH;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-12 | 5 | working  | {\"due\":\"2026-02-26\",\"unit\":\"working\",\"provisional\":false}",
                "2026-02-12 | 5 | calendar | {\"due\":\"2026-02-17\",\"unit\":\"calendar\",\"provisional\":false}",
                "2026-12-31 | 1 | working  | {\"due\":\"2027-01-01\",\"unit\":\"working\",\"provisional\":true}"
            })
    void tellsDueDatesToPrograms(String from, String plus, String unit, String json) {
        assertThat(run("due", "--from", from, "--plus", plus, "--unit", unit, "--json"))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo(json);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsDueDatesToPeople() {
        assertThat(run("due", "--from=2026-02-12", "--plus=5", "--unit=working"))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "2026-02-26",
                        "Received 12 February 2026; 5 working days; holidays 15 to 23 February; offices work on 14 February; due 26 February");
    }

    @Test
    void tellsPeopleThatADueDateMayMove() {
        locale = Locale.CHINA;
        run("due", "--from=2026-12-31", "--plus=1", "--unit=working");
        assertThat(out.toString()).startsWith("2027-01-01").contains("暂定");
    }

    @Test
    void takesTheCalendarOfTheRegion() throws IOException {
        Path national = Files.createDirectories(folder.resolve("calendar"));
        Path regional = Files.createDirectories(national.resolve("450000"));
        Files.writeString(national.resolve("2031.yaml"), table(2031, "2031-01-01"));
        Files.writeString(regional.resolve("2031.yaml"), table(2031, "2031-04-10"));
        processes = folder;
        run("due", "--from=2031-04-09", "--plus=1", "--unit=working");
        run("due", "--from=2031-04-09", "--plus=1", "--unit=working", "--region=450100");
        assertThat(out.toString().lines().filter(line -> line.startsWith("2031")))
                .containsExactly("2031-04-10", "2031-04-11");
    }

    @Test
    void namesTheFileAndLineOfABrokenCalendar() throws IOException {
        Path national = Files.createDirectories(folder.resolve("calendar"));
        Files.writeString(national.resolve("2031.yaml"), table(2031, "2030-01-01"));
        processes = folder;
        assertThat(run("due", "--from=2031-04-09", "--plus=1", "--unit=working", "--json"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("2031.yaml, line 4: 2030-01-01 is not in 2031");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void bringsItsOwnCalendarsWhereThereIsNoFolder() {
        processes = folder.resolve("none");
        run("due", "--from=2026-02-13", "--plus=1", "--unit=working");
        assertThat(out.toString()).startsWith("2026-02-14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--nonsense",
                "due",
                "due --from 2026-02-12",
                "due --from 2026-02-30 --plus 5 --unit working",
                "due --from yesterday --plus 5 --unit working",
                "due --from +999999999-01-01 --plus 5 --unit working",
                "due --from 1899-12-31 --plus 5 --unit working",
                "due --from 2026-02-12 --plus five --unit working",
                "due --from 2026-02-12 --plus -1 --unit working",
                "due --from 2026-02-12 --plus 36501 --unit calendar",
                "due --from 2026-02-12 --plus 99999999999 --unit working",
                "due --from 2026-02-12 --plus 5 --unit weeks",
                "due --from 2026-02-12 --plus 5 --unit working --region 839999",
                "due --from 2026-02-12 --plus 5 --unit working --region 990100",
                "due --from 2026-02-12 --from 2026-02-13 --plus 5 --unit working",
                "due --from 2026-02-12 --plus 5 --unit working surplus",
                "due --from 2026-02-12 --plus 5 --unit working --nonsense",
                "code",
                "code person",
                "code passport E12345678",
                "code person 11010519491231002X surplus",
                "code @file"
            })
    void saysPlainlyWhatItDoesNotUnderstand(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(2).noneMatch(said -> said.contains("Exception"));
        assertThat(err.toString()).contains("--help");
    }

    @ParameterizedTest
    @CsvSource({
        "person, 11010519491231002x, 11010519491231002X",
        "person, 110105491231002, 11010519491231002X",
        "person, １１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "credit, 91350100M000100Y43, 91350100M000100Y43",
        "organisation, M000100Y-4, M000100Y4",
        "item, 11440232MB2D06811W4440113085000, 11440232MB2D06811W4440113085000",
        "case, 11440232MB2D06811W4440113085000202602280007, 11440232MB2D06811W4440113085000202602280007",
        "query, 2468ace1, ",
        "region, 330106, 330106"
    })
    void checksEveryKindOfCode(String kind, String value, String normalized) {
        int exit = run("code", kind, value, "--json");
        assertThat(exit).isEqualTo(normalized == null ? 1 : 0);
        assertThat(out.toString())
                .contains("\"kind\":\"" + kind + "\"", "\"value\":\"" + value + "\"")
                .contains("\"normalized\":" + (normalized == null ? "null" : "\"" + normalized + "\""));
    }

    @Test
    void saysWhyACodeIsWrong() {
        assertThat(run("code", "person", "110105194912310021", "--json")).isEqualTo(1);
        assertThat(out.toString().strip())
                .isEqualTo("{\"kind\":\"person\",\"value\":\"110105194912310021\",\"valid\":false,"
                        + "\"normalized\":null,\"reasons\":[\"check-character\"]}");
    }

    @Test
    void saysWhyACodeIsWrongInWords() {
        locale = Locale.SIMPLIFIED_CHINESE;
        assertThat(run("code", "person", "")).isEqualTo(1);
        assertThat(out.toString()).contains("不正确").contains("没有填写");
    }

    @Test
    void letsDemoPeopleInWhereToldTo() {
        assertThat(run("code", "person", "990106199003070017")).isEqualTo(1);
        assertThat(run("code", "--demo", "person", "990106199003070017")).isZero();
        assertThat(run("due", "--from=2026-02-12", "--plus=5", "--unit=working", "--region=990100", "--demo"))
                .isZero();
    }

    @Test
    void takesTodayFromItsClock() {
        assertThat(run("code", "person", "990106202603020015", "--demo", "--json"))
                .isEqualTo(1);
        assertThat(out.toString()).doesNotContain("future-date");
        assertThat(run("code", "person", "990106202603030015", "--demo", "--json"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("future-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "due --help", "code -h", "serve --help"})
    void explainsItself(String line) {
        assertThat(run(line.split(" ", -1))).isZero();
        assertThat(out.toString()).contains("Usage: yici", "Show this help");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void leavesTheServersArgumentsToTheServer() {
        assertThat(Commands.startServer()).isTrue();
        assertThat(Commands.startServer("serve")).isTrue();
        assertThat(Commands.startServer("--spring.profiles.active=demo")).isTrue();
        assertThat(Commands.startServer("--debug")).isTrue();
        assertThat(Commands.startServer("serve", "--server.port=9000")).isTrue();
        assertThat(Commands.startServer("serve", "--help")).isFalse();
        assertThat(Commands.startServer("--help")).isFalse();
        assertThat(Commands.startServer("due")).isFalse();
        assertThat(Commands.serverArguments("serve", "--server.port=9000")).containsExactly("--server.port=9000");
        assertThat(Commands.serverArguments("--server.port=9000")).containsExactly("--server.port=9000");
        assertThat(Commands.serverArguments()).isEmpty();
    }

    private int run(String... args) {
        return new Commands(CLOCK, processes, locale, new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }

    private static String table(int year, String holiday) {
        return """
                year: %d
                source: test
                holidays:
                  - { name: day, from: %s, to: %s }
                workingWeekends: []
                """.formatted(year, holiday, holiday);
    }
}
