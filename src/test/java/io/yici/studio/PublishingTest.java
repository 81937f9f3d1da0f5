package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceUnknown;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

@SpringBootTest(
        classes = StudioApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:publishing;DEFAULT_NULL_ORDERING=HIGH",
            "spring.profiles.active=demo",
            "yici.ledger.quorum=0",
            "yici.studio.settle=100ms",
            "yici.studio.look-again=1h"
        })
class PublishingTest {

    private static final String SERVICE = "housing-fund-rent";

    @TempDir
    static Path processes;

    @TempDir
    static Path data;

    @Autowired
    Services services;

    @Autowired
    Refusals refusals;

    @Autowired
    StudioApp.Heard heard;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        copyShipped();
        registry.add("yici.catalogue.processes", processes::toString);
        registry.add("yici.data", data::toString);
    }

    @AfterEach
    void restore() {
        copyShipped();
        await().until(() -> refusals.all().isEmpty());
        await().until(() -> services.current(SERVICE).hash().equals(saved()));
    }

    @Test
    void whatIsThereAtStartIsPublishedBeforeTheFirstRequest() {
        assertThat(services.all()).extracting(ServiceVersion::service).contains(SERVICE);
        assertThat(services.version(SERVICE, 1).item().records()).hasSize(7);
    }

    @Test
    void aSavedChangeIsTheNextVersionAndTheOneBeforeStays() throws IOException {
        int before = services.current(SERVICE).number();
        save("messages_en.properties", "service.name=Housing fund", "service.name=Provident fund");
        await().until(() -> services.current(SERVICE).number() > before);
        assertThat(services.current(SERVICE).name(Locale.ENGLISH)).startsWith("Provident fund");
        assertThat(services.version(SERVICE, before).name(Locale.ENGLISH)).startsWith("Housing fund");
        assertThat(services.current(SERVICE).definitionId())
                .isNotEqualTo(services.version(SERVICE, before).definitionId());
        assertThat(services.history(SERVICE)).hasSizeGreaterThan(before);
    }

    @Test
    void aBrokenFileIsRefusedWithItsPlaceAndTheRunningVersionGoesOn() throws IOException {
        int before = services.current(SERVICE).number();
        save("apply.bpmn", "${issueCertificate}", "${issueMoney}");
        await().until(() -> refusals.of(SERVICE).isPresent());
        Finding finding = refusals.of(SERVICE).orElseThrow().findings().get(0);
        assertThat(finding.rule()).isEqualTo("step.unknown");
        assertThat(finding.file()).isEqualTo("apply.bpmn");
        assertThat(finding.element()).isEqualTo("issueApproval");
        assertThat(Files.readAllLines(processes.resolve(SERVICE).resolve("apply.bpmn"))
                        .get(finding.line() - 1))
                .contains("issueMoney");
        assertThat(services.current(SERVICE).number()).isEqualTo(before);
    }

    @Test
    void registersThatWouldBreakARunningServiceAreRefused() throws IOException {
        Path register = processes.resolve("registers/zr.yaml");
        Files.writeString(register, Files.readString(register).replace("      zl:", "      street:"));
        await().until(() -> refusals.of("registers").isPresent());
        assertThat(refusals.of("registers").orElseThrow().findings())
                .extracting(Finding::rule)
                .contains("register.breaks");
    }

    @Test
    void aFolderWithoutAServiceIsRefusedUntilItIsGone() throws IOException {
        Path ghost = Files.createDirectory(processes.resolve("ghost"));
        Path file = Files.writeString(ghost.resolve("service.yaml"), "id: ghost\n");
        await().until(() -> refusals.of("ghost").isPresent());
        assertThatThrownBy(() -> services.current("ghost")).isInstanceOf(ServiceUnknown.class);
        Files.delete(file);
        Files.delete(ghost);
        await().until(() -> refusals.of("ghost").isEmpty());
    }

    @Test
    void aServiceThatCallsAnotherIsPublishedAsSoonAsThatIsThere() throws IOException {
        copy(Path.of("src/test/services/together"));
        await().until(() -> refusals.of("together").isPresent());
        assertThat(refusals.of("together").orElseThrow().findings())
                .extracting(Finding::rule)
                .containsExactly("call.unknown");
        copy(Path.of("templates/new-service"));
        await().until(() -> services.find("together").isPresent());
        assertThat(services.find("new-service")).isPresent();
        await().until(() -> refusals.of("together").isEmpty());
    }

    private static void copy(Path service) throws IOException {
        Path whole = processes.resolveSibling(processes.getFileName() + "-" + service.getFileName());
        FileSystemUtils.copyRecursively(service, whole);
        Files.move(whole, processes.resolve(service.getFileName()));
    }

    @Test
    void publishingIsAnEventThatNamesTheFiles() throws IOException {
        int before = services.current(SERVICE).number();
        save("service.yaml", "waitSeconds: 10", "waitSeconds: 11");
        await().until(() -> services.current(SERVICE).number() > before);
        await().until(() -> heard.published().stream().anyMatch(event -> event.version() > before));
        assertThat(services.current(SERVICE).item().waitSeconds()).isEqualTo(11);
        assertThat(heard.published().stream()
                        .filter(event -> event.version() > before)
                        .findFirst()
                        .orElseThrow()
                        .files())
                .containsExactly("service.yaml");
    }

    private static String saved() throws IOException {
        return ServiceFolder.read(processes.resolve(SERVICE)).hash();
    }

    private static void save(String file, String text, String instead) throws IOException {
        new ShippedCopy(processes).save(SERVICE, file, text, instead);
    }

    private static void copyShipped() {
        new ShippedCopy(processes).copy(SERVICE, "registers");
    }
}
