package io.yici.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.ServiceCheck;
import io.yici.analysis.Walkable;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** The scenarios of every shipped service, as {@code rehearse} plays them; one rehearsal for all. */
class ShippedScenariosTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path NEW_SERVICE = Path.of("templates/new-service");
    private static final Path VIEWING_DAY = Path.of("src/test/services/viewing-day");

    /** Ways for which the product gives no occasion yet: that a proof is asked for and the record comes instead. */
    private static final Map<String, Set<String>> UNREACHED =
            Map.of("residence-permit", Set.of("noProof", "eligibleNow"));

    private static Rehearsal rehearsal;

    @BeforeAll
    static void open() {
        rehearsal = Rehearsal.open(PROCESSES);
    }

    @AfterAll
    static void close() {
        rehearsal.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyScenarioOfEveryShippedServiceComesAsItSays() throws IOException {
        try (Stream<Path> folders = Files.list(PROCESSES)) {
            List<Path> services = folders.filter(folder -> Files.exists(folder.resolve("service.yaml")))
                    .sorted()
                    .toList();
            assertThat(services).hasSizeGreaterThanOrEqualTo(4);
            return services.stream().map(ShippedScenariosTest::container);
        }
    }

    private static DynamicContainer container(Path path) {
        RehearsedFolder folder = rehearsal.rehearse(read(path));
        List<DynamicTest> tests = new ArrayList<>(folder.results().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.scenario().file(),
                        () -> assertThat(result.mismatches()).isEmpty()))
                .toList());
        tests.add(DynamicTest.dynamicTest(
                "every row has a scenario",
                () -> assertThat(folder.findings()).extracting(Finding::element).isEmpty()));
        tests.add(DynamicTest.dynamicTest(
                "every way is walked",
                () -> assertThat(unwalked(folder)).isEqualTo(UNREACHED.getOrDefault(folder.service(), Set.of()))));
        return DynamicContainer.dynamicContainer(folder.service(), tests);
    }

    private static Set<String> unwalked(RehearsedFolder folder) {
        return Objects.requireNonNull(folder.coverage()).unwalked().stream()
                .map(Walkable.Way::id)
                .collect(Collectors.toSet());
    }

    /** What {@code docs/first-service.md} has a designer copy. */
    @Test
    void theServiceToBeginWithIsCleanAndGreenAsItIsCopied(@TempDir Path processes) throws IOException {
        Path copied = processes.resolve("new-service");
        FileSystemUtils.copyRecursively(NEW_SERVICE, copied);
        var result = new ServiceCheck(ServiceCheck.STEPS).check(read(copied), registers());
        assertThat(result.findings()).isEmpty();
        RehearsedFolder folder = rehearsal.rehearse(read(copied));
        assertThat(folder.results()).hasSize(4).allMatch(ScenarioResult::passed);
        assertThat(folder.findings()).isEmpty();
        assertThat(unwalked(folder)).isEmpty();
    }

    @Test
    void aRuleThatIsChangedIsSeenByItsScenario() {
        RehearsedFolder folder = rehearsal.rehearse(housingFund(
                Map.of("eligibility.dmn", Map.of("<text>&gt;= minimumMonths</text>", "<text>&gt;= 200</text>")),
                "scenarios/single-granted.yaml"));
        assertThat(folder.passed()).isFalse();
        assertThat(folder.results())
                .singleElement()
                .satisfies(result -> assertThat(result.mismatches())
                        .extracting(Mismatch::what)
                        .contains("status", "path"));
        assertThat(folder.findings()).extracting(Finding::rule).contains("scenario.row");
    }

    @Test
    void whatIsTheCaseInOneScenarioIsForgottenInTheNext() {
        ServiceFolder one = housingFund(Map.of(), "scenarios/everything-against.yaml", "scenarios/single-granted.yaml");
        assertThat(rehearsal.rehearse(one).results()).allMatch(ScenarioResult::passed);
        assertThat(rehearsal.rehearse(one).results()).allMatch(ScenarioResult::passed);
    }

    @Test
    void aDiagramDrawnForOperatonRunsAsIfItWereDrawnForCamunda() {
        RehearsedFolder folder = rehearsal.rehearse(housingFund(
                Map.of(
                        "apply.bpmn",
                        Map.of("http://camunda.org/schema/1.0/bpmn", "http://operaton.org/schema/1.0/bpmn"),
                        "eligibility.dmn",
                        Map.of("http://camunda.org/schema/1.0/dmn", "http://operaton.org/schema/1.0/dmn")),
                "scenarios/single-granted.yaml"));
        assertThat(folder.results()).singleElement().matches(ScenarioResult::passed);
    }

    @Test
    void aStepThatWaitsForDaysGoesOnWhenTheyAreOver() {
        RehearsedFolder folder = rehearsal.rehearse(housingFund(
                Map.of(
                        "apply.bpmn",
                        Map.of(
                                "camunda:delegateExpression=\"${issueCertificate}\"",
                                "camunda:delegateExpression=\"${waitDays}\"",
                                "<camunda:property name=\"certificate\" value=\"withdrawal-approval\" />",
                                "<camunda:property name=\"days\" value=\"3\" />"),
                        "scenarios/single-granted.yaml",
                        Map.of(
                                "does: submit }",
                                "does: submit }\n  - { does: wait, days: 4, unit: working }",
                                "notices: []",
                                "notices: [granted]")),
                "scenarios/single-granted.yaml"));
        assertThat(folder.results()).singleElement().matches(ScenarioResult::passed);
    }

    @Test
    void aLetterInTheServicesOwnWordsIsWritten() {
        RehearsedFolder folder = rehearsal.rehearse(housingFund(
                Map.of(
                        "apply.bpmn",
                        Map.of(
                                "camunda:delegateExpression=\"${issueCertificate}\"",
                                "camunda:delegateExpression=\"${sendNotice}\"",
                                "<camunda:property name=\"certificate\" value=\"withdrawal-approval\" />",
                                "<camunda:property name=\"notice\" value=\"keys\" />"),
                        "messages_zh_CN.properties",
                        Map.of(
                                "service.name=",
                                "notice.keys.title=请带好钥匙\nnotice.keys.text={applicant.name}，请带好钥匙。\nservice.name="),
                        "messages_en.properties",
                        Map.of(
                                "service.name=",
                                "notice.keys.title=Keys\nnotice.keys.text={applicant.name}, bring keys.\nservice.name="),
                        "scenarios/single-granted.yaml",
                        Map.of("notices: []", "notices: [service-letter]")),
                "scenarios/single-granted.yaml"));
        assertThat(folder.results())
                .singleElement()
                .satisfies(result -> assertThat(result.mismatches()).isEmpty());
    }

    @Test
    void aFolderThatCannotRunIsToldWhy() {
        RehearsedFolder folder = rehearsal.rehearse(
                housingFund(Map.of("apply.bpmn", Map.of("isExecutable=\"true\"", "isExecutable=\"false\""))));
        assertThat(folder.passed()).isFalse();
        assertThat(folder.findings()).extracting(Finding::rule).contains("diagram.executable");
    }

    @Test
    void anActThatIsNotPossibleIsToldWithItsLine() {
        RehearsedFolder folder = rehearsal.rehearse(housingFund(
                Map.of(
                        "scenarios/withdrawn.yaml",
                        Map.of("does: withdraw", "does: withdraw }\n  - { by: p02, does: withdraw")),
                "scenarios/withdrawn.yaml"));
        assertThat(folder.results())
                .singleElement()
                .satisfies(result -> assertThat(result.mismatches())
                        .singleElement()
                        .satisfies(mismatch -> {
                            assertThat(mismatch.what()).isEqualTo("act");
                            assertThat(mismatch.expected()).startsWith("withdraw:");
                        }));
    }

    /** An applicant is asked in the course of a case; departments are asked for their opinions. */
    @ParameterizedTest
    @CsvSource({"viewing-day, 5", "consulted, 7"})
    void aServiceOfTestsIsCleanAndGreen(String service, int scenarios) {
        ServiceFolder folder = read(Path.of("src/test/services", service));
        var result = new ServiceCheck(ServiceCheck.STEPS).check(folder, registers());
        assertThat(result.findings()).isEmpty();
        assertIsGreen(folder, scenarios);
    }

    private static void assertIsGreen(ServiceFolder folder, int scenarios) {
        RehearsedFolder rehearsed = rehearsal.rehearse(folder);
        assertThat(rehearsed.results())
                .hasSize(scenarios)
                .allSatisfy(result -> assertThat(result.mismatches()).isEmpty());
        assertThat(unwalked(rehearsed)).isEmpty();
    }

    @Test
    void silenceWithdrawsWhereTheDiagramDoesNotSayWhatElse() {
        Map<String, byte[]> files = new TreeMap<>(read(VIEWING_DAY).files());
        files.keySet().removeIf(path -> path.startsWith("scenarios/") && !path.endsWith("silence.yaml"));
        change(files, "apply.bpmn", "(?s)<bpmn:boundaryEvent.*?</bpmn:boundaryEvent>", "");
        change(
                files,
                "apply.bpmn",
                "(?s)<bpmn:userTask id=\"assignDay\".*?</bpmn:userTask>|<bpmn:incoming>assigned</bpmn:incoming>",
                "");
        change(files, "apply.bpmn", "<bpmn:sequenceFlow id=\"(notChosen|assigned)\"[^>]*>", "");
        change(
                files,
                "apply.bpmn",
                "(?s)<bpmndi:BPMN(Shape|Edge) id=\"(noDay|assignDay|notChosen|assigned)_.*?</bpmndi:BPMN\\1>",
                "");
        change(files, "scenarios/silence.yaml", "  - \\{ by: c15.*\n", "");
        change(files, "scenarios/silence.yaml", "(?s)then:.*", """
                then:
                  status: deemed-withdrawn
                  path: [chooseDay]
                  notices: [citizen-task, citizen-task-reminder, deemed-withdrawn]
                """);
        RehearsedFolder rehearsed = rehearsal.rehearse(ServiceFolder.of("viewing-day", files));
        assertThat(rehearsed.results())
                .singleElement()
                .satisfies(result -> assertThat(result.mismatches()).isEmpty());
    }

    @Test
    void anotherServiceIsCalledForTheSameApplicant() {
        assertThat(rehearsal.rehearse(read(NEW_SERVICE)).passed()).isTrue();
        ServiceFolder folder = read(Path.of("src/test/services/together"));
        assertThat(new ServiceCheck(ServiceCheck.STEPS)
                        .among(id -> Optional.of(read(NEW_SERVICE)))
                        .check(folder, registers())
                        .findings())
                .isEmpty();
        assertIsGreen(folder, 4);
    }

    private static void change(Map<String, byte[]> files, String path, String from, String to) {
        String text = new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
        String changed = text.replaceAll(from, to);
        assertThat(changed).isNotEqualTo(text);
        files.put(path, changed.getBytes(StandardCharsets.UTF_8));
    }

    private static Registers registers() {
        return Registers.read(read(PROCESSES.resolve("registers")), new ArrayList<>());
    }

    /** The shipped service, changed, with some of its scenarios. */
    private static ServiceFolder housingFund(Map<String, Map<String, String>> changes, String... scenarios) {
        Map<String, byte[]> files =
                new TreeMap<>(read(PROCESSES.resolve("housing-fund-rent")).files());
        files.keySet()
                .removeIf(path ->
                        path.startsWith("scenarios/") && !List.of(scenarios).contains(path));
        changes.forEach((path, replaced) -> replaced.forEach((from, to) -> {
            String text = new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }));
        return ServiceFolder.of("housing-fund-rent", files);
    }

    private static ServiceFolder read(Path folder) {
        try {
            return ServiceFolder.read(folder.toAbsolutePath().normalize());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
