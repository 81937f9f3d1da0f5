package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What tests of publishing by two share: the pages, two designers, and a folder that a test may change. */
@SpringBootTest(
        classes = StudioApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:by-two;DEFAULT_NULL_ORDERING=HIGH",
            "spring.profiles.active=demo",
            "yici.ledger.quorum=0",
            "yici.studio.publishing=by-two",
            "yici.studio.settle=100ms",
            "yici.studio.look-again=1h"
        })
abstract class ByTwo {

    static final String SERVICE = DesignerWork.SERVICE;
    static final String STUDIO = DesignerWork.STUDIO;
    static final String PUBLISH = DesignerWork.PUBLISH;

    /** For both classes, which have the product in common. */
    static final Path FOLDER = folder();

    static final Path processes = FOLDER.resolve("processes");

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    @Autowired
    RehearsalRunStore runs;

    @Autowired
    Rehearsals rehearsals;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        new ShippedCopy(processes).copy(SERVICE, "registers");
        registry.add("yici.catalogue.processes", processes::toString);
        registry.add("yici.data", () -> FOLDER.resolve("data").toString());
    }

    @BeforeEach
    void aSecondDesignerAndAFirstVersion(@Autowired Accounts accounts, @Autowired PasswordEncoder encoder) {
        for (String login : List.of("d02", "d03")) {
            if (accounts.byLogin(login).isEmpty()) {
                accounts.register(login, encoder.encode(StudioApp.PASSWORD), Set.of(Role.DESIGNER), Set.of(), null);
            }
        }
        new ShippedCopy(processes).copy(SERVICE);
        publishing.look();
        if (services.find(SERVICE).isEmpty()) {
            agree(propose(null));
        } else if (!running().hash().equals(services.version(SERVICE, 1).hash())) {
            agree(propose(1));
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "by-two");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Path file() {
        return processes.resolve(SERVICE).resolve("apply.bpmn");
    }

    void rename(String step) throws IOException {
        new ShippedCopy(processes).save(SERVICE, "apply.bpmn", "name=\"查询户籍\"", "name=\"" + step + "\"");
    }

    void rehearsed(boolean green) {
        DesignerWork.rehearsed(runs, rehearsals, proposals.saved(SERVICE), green);
    }

    /** By the first designer; the id of the proposal. */
    String propose(@Nullable Integer restore) {
        if (restore == null) {
            rehearsed(true);
        }
        Visitor designer = first();
        designer.get(restore == null ? PUBLISH : PUBLISH + "?restore=" + restore);
        Map<String, String> fields = restore == null
                ? Map.of("reason", "按新办法修改")
                : Map.of("reason", "恢复", "restore", String.valueOf(restore));
        assertThat(designer.post(PUBLISH, fields).statusCode()).isEqualTo(302);
        return DesignerWork.proposal(designer);
    }

    void agree(String proposal) {
        assertThat(DesignerWork.decide(second(), proposal, "approve", "同意").statusCode())
                .isEqualTo(302);
    }

    static String diagram(ServiceVersion version) {
        return new String(version.folder().file("apply.bpmn").orElseThrow(), StandardCharsets.UTF_8);
    }

    ServiceVersion running() {
        return services.current(SERVICE);
    }

    Visitor first() {
        return new Visitor(port).signIn("d01", StudioApp.PASSWORD);
    }

    Visitor third() {
        return new Visitor(port).signIn("d03", StudioApp.PASSWORD);
    }

    Visitor second() {
        return new Visitor(port).signIn("d02", StudioApp.PASSWORD);
    }
}
