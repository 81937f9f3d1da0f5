package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceFolder;
import io.yici.inbox.OpinionItems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of asked departments share: a service that asks two of them, in versions of its own. */
abstract class ConsultedService extends ShippedService {

    static final String SERVICE = "consulted";
    static final String HOUSING = "c05";
    static final String CIVIL_AFFAIRS = "c11";
    static final String LEAD = "c15";

    @Autowired
    SubCases subCases;

    @Autowired
    OpinionItems opinions;

    @BeforeEach
    void publish() {
        publish(Map.of());
    }

    UUID apply() {
        return apply("p01", SERVICE, Map.of("purpose", "子女入学", "declaration", "true"));
    }

    void answer(UUID dossier, String login, String outcome) {
        opinions.answer(item(dossier, login).id(), account(login), outcome, "已核实");
    }

    List<CaseEvent.Kind> kinds(UUID dossier) {
        return events.of(dossier).stream().map(CaseEvent::kind).toList();
    }

    int publish(Map<String, String> changes) {
        ServiceFolder folder = read();
        Map<String, byte[]> changed = folder.files();
        String diagram = new String(Objects.requireNonNull(changed.get("apply.bpmn")), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(diagram).contains(change.getKey());
            diagram = diagram.replace(change.getKey(), change.getValue());
        }
        changed.put("apply.bpmn", diagram.getBytes(StandardCharsets.UTF_8));
        return publish(ServiceFolder.of(SERVICE, changed));
    }

    private static ServiceFolder read() {
        try {
            return ServiceFolder.read(Path.of("src/test/services/consulted"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
