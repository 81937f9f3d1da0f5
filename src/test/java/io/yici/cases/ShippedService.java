package io.yici.cases;

import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.Services;
import io.yici.certificate.CertificateContents;
import io.yici.engine.ProcessDefinitions;
import io.yici.exchange.Exchange;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.MovingClock;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** What tests of a shipped service share: demo people apply on its pages, and demo clerks decide. */
abstract class ShippedService {

    @LocalServerPort
    int port;

    @Autowired
    Exchange exchange;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkItems workItems;

    @Autowired
    Disputes disputes;

    @Autowired
    Accounts accounts;

    @Autowired
    Outcomes outcomes;

    @Autowired
    CaseVersions versions;

    @Autowired
    CaseEvents events;

    @Autowired
    CertificateContents contents;

    @Autowired
    Services services;

    @Autowired
    ProcessDefinitions definitions;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    SimulatedDepartments departments;

    @Autowired
    MovingClock clock;

    @AfterEach
    void recover() {
        departments.recover();
    }

    /** Makes the folder the version that new applications begin on; gives its number. */
    int publish(ServiceFolder folder) {
        return publish(folder, null);
    }

    /** @param held hash of the folder it is published instead of; null where it is the folder itself */
    int publish(ServiceFolder folder, @Nullable String held) {
        transaction.executeWithoutResult(status -> services.publish(
                folder, definitions.deploy(folder.name(), folder.files()).id(), held));
        services.refresh();
        return services.current(folder.name()).number();
    }

    UUID apply(String login, String service, Map<String, String> answers) {
        Visitor visitor = new Visitor(port).signIn(login, "yici-demo");
        String path = new Walk(visitor, answers, Map.of()).apply(service, Map.of(), Map.of());
        return UUID.fromString(path.substring("/cases/".length()));
    }

    void decide(UUID dossier, String login, String outcome) {
        workItems.decide(item(dossier, login).id(), account(login), outcome, "已核对");
    }

    WorkItem item(UUID dossier, String login) {
        return workItems.open(account(login)).stream()
                .filter(item -> item.dossier().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    boolean has(UUID dossier, String login) {
        return workItems.open(account(login)).stream()
                .anyMatch(item -> item.dossier().equals(dossier));
    }

    /** The lines of the certificate, by key. */
    Map<String, String> lines(UUID dossier, String certificate) {
        Map<String, String> lines = new HashMap<>();
        contents.of(dossier, certificate).lines().forEach(line -> lines.put(line.key(), line.value()));
        return lines;
    }

    List<String> reasons(UUID dossier) {
        CaseFile file = files.of(dossier);
        return outcomes.of(file, versions.of(file), Locale.SIMPLIFIED_CHINESE).reasons();
    }

    CaseStatus status(UUID dossier) {
        return files.of(dossier).status();
    }

    void await(UUID dossier, CaseStatus expected) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> status(dossier) == expected);
    }

    Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }
}
