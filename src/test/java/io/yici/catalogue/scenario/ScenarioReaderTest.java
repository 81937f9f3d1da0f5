package io.yici.catalogue.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    private static final String GOOD = """
            name:
              zh: 例
              en: Example
            given:
              clock: 2026-05-11T09:30
              applicant: lin
              people:
                lin: { name: 林某, id: "990106199604120139" }
              records:
                - of: lin
                  resource: zr_bdc
                  rows:
                    - { qszt: "1" }
              answers:
                months: 3
                kinds: [a, b]
            when:
              - { by: lin, does: submit }
              - { by: c01, does: check, step: checkDispute, findings: { household: record-stands } }
              - { does: wait, days: 8 }
            then:
              status: granted
              documents: []
            """;

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void readsWhatIsGivenDoneAndExpected() {
        Scenario scenario = read(GOOD).orElseThrow();
        assertThat(scenario.name(Locale.ENGLISH)).isEqualTo("Example");
        assertThat(scenario.given().records().get(0).rows().get(0)).containsEntry("qszt", "1");
        assertThat(scenario.given().answers().get("kinds")).containsExactly("a", "b");
        assertThat(scenario.when()).extracting(Act::deed).containsExactly(Deed.SUBMIT, Deed.CHECK, Deed.WAIT);
        assertThat(scenario.when().get(1).map("findings")).containsEntry("household", "record-stands");
        assertThat(scenario.then().documents()).isEmpty();
        assertThat(scenario.then().notices()).as("not told, not looked at").isNull();
    }

    @Test
    void tellsSettingsThatAreNotKnownWithTheirLine() {
        assertThat(read(GOOD.replace("does: submit", "does: submit, then: celebrate")))
                .isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("setting.unknown");
            assertThat(finding.line()).isEqualTo(18);
        });
    }

    @Test
    void tellsDeedsThatAreNotKnown() {
        read(GOOD.replace("does: wait", "does: nothing"));
        assertThat(findings).extracting(Finding::rule).contains("setting.wrong");
    }

    @Test
    void refusesAliasesAndFilesThatAreTooLarge() {
        read(GOOD.replace("status: granted", "status: *elsewhere"));
        read(GOOD + "#".repeat(300_000));
        assertThat(findings).extracting(Finding::rule).containsExactly("yaml.alias", "file.too-large");
    }

    @Test
    void refusesPeopleWhoCouldBeReal() {
        read(GOOD.replace("990106199604120139", "110105194912310021"));
        assertThat(findings).extracting(Finding::rule).containsExactly("scenario.person");
    }

    @Test
    void refusesMoreThanAPersonWouldReplay() {
        read(GOOD.replace("  - { does: wait, days: 8 }\n", "  - { does: recover }\n".repeat(201)));
        assertThat(findings).extracting(Finding::rule).containsExactly("scenario.too-long");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<Path> scenarios = files.filter(file -> file.toString().contains("/scenarios/"))
                    .filter(Files::isRegularFile)
                    .toList();
            assertThat(scenarios).hasSizeGreaterThan(50);
            for (Path file : scenarios) {
                Scenario scenario = read(Files.readString(file)).orElseThrow();
                Scenario again = read(ScenarioWriter.write(scenario)).orElseThrow();
                assertThat(withoutLines(again)).as(file.toString()).isEqualTo(withoutLines(scenario));
            }
        }
        assertThat(findings).isEmpty();
    }

    private static Scenario withoutLines(Scenario one) {
        List<Act> acts = one.when().stream()
                .map(act -> new Act(act.deed(), act.by(), act.texts(), act.lists(), act.maps(), 0))
                .toList();
        return new Scenario(one.file(), one.name(), one.given(), acts, one.then());
    }

    private Optional<Scenario> read(String text) {
        return ScenarioReader.read("scenarios/example.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
    }
}
