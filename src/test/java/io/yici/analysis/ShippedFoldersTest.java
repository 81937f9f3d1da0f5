package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service that is shipped is published, needs no visit, and asks all departments at once. */
class ShippedFoldersTest {

    @Test
    void nobodyIsRemindedBeforeThereIsACertificate() throws IOException {
        ServiceFolder shipped = ServiceFolder.read(Path.of("processes/residence-permit"));
        Map<String, byte[]> files = new HashMap<>(shipped.files());
        files.computeIfPresent(
                "service.yaml",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace("validDays: 365", "validDays: 30")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(check(ServiceFolder.of("residence-permit", files)).findings())
                .extracting(Finding::rule)
                .containsExactly("outcome.reminder");
    }

    @Test
    void whoACaseIsHandedOnToIsNamedInBothLanguages() throws IOException {
        ServiceFolder shipped = ServiceFolder.read(Path.of("processes/disability-subsidies"));
        Map<String, byte[]> files = new HashMap<>(shipped.files());
        files.computeIfPresent(
                "apply.bpmn",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace("value=\"home\"", "value=\"moon\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(check(ServiceFolder.of("disability-subsidies", files)).findings())
                .extracting(Finding::element)
                .containsExactly("office.moon", "office.moon");
    }

    /** What is shipped is what designers learn from: no error, no warning without a reason, and no more visits than its guide says. */
    @TestFactory
    Stream<DynamicTest> everyServiceIsCleanAndHasTheVisitsItDeclares() throws IOException {
        List<Path> folders;
        try (Stream<Path> paths = Files.list(Path.of("processes"))) {
            folders = Stream.concat(paths, Stream.of(Path.of("templates/new-service")))
                    .filter(folder -> Files.exists(folder.resolve(ServiceFolder.ITEM)))
                    .sorted()
                    .toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(5);
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    ServiceCheck.Result result = check(ServiceFolder.read(folder.toAbsolutePath()));
                    assertThat(result.findings()).isEmpty();
                    assertThat(result.accepted())
                            .allMatch(accepted -> !accepted.finding().error());
                    assertThat(result.flow()).isNotNull().satisfies(flow -> {
                        assertThat(flow.sound()).isTrue();
                        assertThat(flow.visits().max())
                                .isNotNull()
                                .isLessThanOrEqualTo(Objects.requireNonNull(result.service())
                                        .item()
                                        .visits());
                    });
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disability-subsidies", "residence-permit"})
    void isCleanAndPullsInOneWave(String service) throws IOException {
        ServiceCheck.Result result = check(ServiceFolder.read(Path.of("processes", service)));
        assertThat(result.findings()).isEmpty();
        assertThat(result.flow()).isNotNull().satisfies(flow -> {
            assertThat(flow.sound()).isTrue();
            assertThat(flow.visits().max()).isZero();
        });
        assertThat(result.plan()).isNotNull().satisfies(plan -> {
            assertThat(plan.onDemand()).isEmpty();
            assertThat(plan.waves()).hasSize(1);
        });
    }

    private static ServiceCheck.Result check(ServiceFolder folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Registers registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), findings);
        findings.addAll(RegisterCheck.check(registers));
        assertThat(findings).isEmpty();
        return new ServiceCheck(ServiceCheck.STEPS).check(folder, registers);
    }
}
