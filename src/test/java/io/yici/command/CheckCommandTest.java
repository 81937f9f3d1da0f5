package io.yici.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final String STUCK = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="stuck" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <exclusiveGateway id="either" default="b"/>
                <userTask id="one"/>
                <userTask id="two"/>
                <parallelGateway id="both"/>
                <endEvent id="end"/>
                <sequenceFlow id="s" sourceRef="start" targetRef="either"/>
                <sequenceFlow id="a" sourceRef="either" targetRef="one">
                  <conditionExpression>${yes}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="b" sourceRef="either" targetRef="two"/>
                <sequenceFlow id="c" sourceRef="one" targetRef="both"/>
                <sequenceFlow id="d" sourceRef="two" targetRef="both"/>
                <sequenceFlow id="e" sourceRef="both" targetRef="end"/>
              </process>
            </definitions>
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsProgramsWhatIsWrongWithAFile() throws IOException {
        assertThat(run(file("stuck.bpmn", STUCK), "--json")).isOne();
        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        JsonNode checked = answer.path("files").path(0);
        assertThat(checked.path("processes").path(0).path("id").asString()).isEqualTo("stuck");
        assertThat(checked.path("processes").path(0).path("sound").asBoolean(true))
                .isFalse();
        JsonNode finding = checked.path("findings").path(0);
        assertThat(finding.path("rule").asString()).isEqualTo("flow.stuck");
        assertThat(finding.path("severity").asString()).isEqualTo("error");
        assertThat(finding.path("element").asString()).isEqualTo("both");
        assertThat(finding.path("line").asInt()).isEqualTo(8);
        assertThat(finding.path("message").asString()).endsWith("start → either → one");
        assertThat(finding.path("fix").asString()).isNotBlank();
        assertThat(answer.path("summary").path("errors").asInt()).isEqualTo(3);
    }

    @Test
    void tellsEditorsInTheirFormat() throws IOException {
        assertThat(run(file("stuck.bpmn", STUCK), "--sarif")).isOne();
        JsonNode sarif = JsonMapper.shared().readTree(out.toString());
        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        JsonNode result = sarif.path("runs").path(0).path("results").path(0);
        assertThat(result.path("ruleId").asString()).isEqualTo("flow.stuck");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(8);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .endsWith("stuck.bpmn");
    }

    /** What is accepted too, and names of files that are no addresses as they stand. */
    @Test
    void whatEditorsAreToldIsAsThePublishedSchemaHasIt() throws IOException {
        assertThat(run(
                        file("stuck %41 办事.bpmn", STUCK),
                        "processes/housing-fund-rent",
                        file("broken.dmn", "<definitions"),
                        "--sarif"))
                .isOne();
        assertThat(out.toString()).contains("suppressions").contains("xml.syntax");
        try (InputStream schema = CheckCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(out.toString(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void whatIsWrongWithAServiceIsToldAsSoonAsItIsFoundAndOnce() throws IOException {
        Path service = folder.resolve("housing-fund-rent");
        FileSystemUtils.copyRecursively(Path.of("processes/housing-fund-rent"), service);
        Path item = service.resolve("service.yaml");
        Files.writeString(item, Files.readString(item).replace("authority: gjj", "authority: xyz"));
        assertThat(run(service.toString())).isOne();
        assertThat(out.toString().lines().findFirst().orElseThrow()).endsWith("service.yaml");
        assertThat(out.toString()).containsOnlyOnce("[item.authority]");
    }

    @Test
    void theShippedServicesAreClean() throws IOException {
        assertThat(run("processes", "--json")).as(out.toString()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        assertThat(answer.path("files").findValues("sound"))
                .hasSizeGreaterThan(3)
                .allMatch(JsonNode::asBoolean);
        assertThat(answer.path("files").findValues("max")).allMatch(max -> max.asInt(-1) == 0);
    }

    @Test
    void whatIsNotLookedAtIsNotProven() throws IOException {
        assertThat(run("processes/public-rental-housing/apply.bpmn", "--json", "--max-states=100"))
                .isOne();
        assertThat(out.toString()).contains("\"sound\":null").contains("flow.not-proven");
    }

    @Test
    void tellsPeopleInTheirLanguage() throws IOException {
        assertThat(run(file("stuck.bpmn", STUCK))).isOne();
        assertThat(out.toString())
                .contains("stuck: 5 states, not sound; 0 to 0 visits")
                .contains("8: error [flow.stuck] both")
                .contains("1 files checked: 3 errors, 0 warnings");
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheCaller() {
        assertThat(run("nowhere.bpmn")).isEqualTo(2);
        assertThat(err.toString()).contains("\"nowhere.bpmn\" is not there");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        assertThat(run(file("odd.bpmn", "PK"), "--json")).isOne();
        assertThat(out.toString()).contains("\"rule\":\"xml.syntax\"");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "check";
        System.arraycopy(args, 0, all, 1, args.length);
        return new Commands(
                        Clock.systemUTC(),
                        Path.of("processes"),
                        Locale.ENGLISH,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(all);
    }
}
