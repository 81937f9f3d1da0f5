package io.yici.studio;

import io.yici.analysis.RegisterCheck;
import io.yici.analysis.ServiceCheck;
import io.yici.catalogue.Finding;
import io.yici.catalogue.FolderTooLarge;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.PublishedVersion;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.codes.YiciException;
import io.yici.engine.ProcessDefinitions;
import io.yici.engine.spi.DiagramStep;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings what designers saved into use. A folder that is right is deployed as the service's next version; one that is not is refused with
 * its findings, and the version before goes on.
 */
@Component
public class Publishing {

    private static final String REGISTERS = "registers";

    private final ProcessesFolder folder;
    private final ResourceCatalogue catalogue;
    private final Services services;
    private final ProcessDefinitions definitions;
    private final ObjectProvider<DiagramStep> steps;
    private final Refusals refusals;
    private final PublishingLog log;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Publishing(
            ProcessesFolder folder,
            ResourceCatalogue catalogue,
            Services services,
            ProcessDefinitions definitions,
            ObjectProvider<DiagramStep> steps,
            Refusals refusals,
            PublishingLog log,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.services = services;
        this.definitions = definitions;
        this.steps = steps;
        this.refusals = refusals;
        this.log = log;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at all folders and publishes what changed; does nothing where nothing did. */
    public synchronized void look() {
        services.refresh();
        reloadRegisters();
        Set<String> names = folder.services();
        refusals.retain(name -> names.contains(name) || name.equals(REGISTERS));
        names.forEach(this::look);
    }

    private void look(String name) {
        ServiceFolder now;
        try {
            now = folder.read(name);
        } catch (FolderTooLarge tooLarge) {
            refuse(name, tooLarge.code(), List.of(Finding.error(tooLarge.code(), name, null, 0)));
            return;
        }
        Optional<ServiceVersion> running = services.find(name);
        if (running.filter(version -> version.hash().equals(now.hash())).isPresent()) {
            refusals.clear(name);
        } else if (!refusals.knows(name, now.hash())) {
            publish(now, running);
        }
    }

    private void publish(ServiceFolder now, Optional<ServiceVersion> running) {
        ServiceCheck.Result result = check().check(now, catalogue.registers());
        if (!result.publishable()) {
            // A file may have been read while it was half saved; the next look sees it whole.
            if (folder.read(now.name()).hash().equals(now.hash())) {
                refuse(now.name(), now.hash(), result.findings());
            }
            return;
        }
        PublishedVersion version;
        try {
            version = transaction.execute(status -> services.publish(
                    now, definitions.deploy(now.name(), now.files()).id()));
        } catch (DuplicateKeyException otherNodeWasFaster) {
            services.refresh();
            return;
        } catch (YiciException refused) {
            refuse(now.name(), now.hash(), List.of(engineFinding(refused, result)));
            return;
        }
        services.refresh();
        refusals.clear(now.name());
        // Registers refused for what they would have broken may be right now.
        refusals.clear(REGISTERS);
        List<String> files = changed(now, running);
        log.published(version, files, result.findings());
        events.publishEvent(new ServicePublished(version.service(), version.number(), files, version.publishedAt()));
    }

    private void refuse(String name, String hash, List<Finding> findings) {
        if (refusals.knows(name, hash)) {
            return;
        }
        refusals.add(new Refusal(name, hash, clock.instant(), findings));
        String goesOn = name.equals(REGISTERS)
                ? "those before stay in use"
                : services.find(name)
                        .map(version -> "version " + version.number() + " goes on")
                        .orElse("nothing runs");
        log.refused(name, findings, goesOn);
    }

    private static Finding engineFinding(YiciException refused, ServiceCheck.Result result) {
        String file = result.service() == null ? "" : result.service().item().diagram();
        String why = refused.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Finding.error("engine.refused", file, null, 0, why.isEmpty() ? refused.code() : why);
    }

    private void reloadRegisters() {
        String refused = refusals.of(REGISTERS).map(Refusal::hash).orElse("");
        Optional<ResourceCatalogue.Reloading> reloading = catalogue.reload(refused, this::checkRegisters);
        if (reloading.isEmpty()) {
            return;
        }
        if (reloading.get().taken()) {
            log.registersTaken();
            // A folder refused for what the registers lacked may be right now.
            refusals.clearAll();
        } else if (reloading.get().findings().isEmpty()) {
            refusals.clear(REGISTERS);
        } else {
            refuse(REGISTERS, reloading.get().hash(), reloading.get().findings());
        }
    }

    private List<Finding> checkRegisters(Registers registers) {
        List<Finding> findings = new ArrayList<>(RegisterCheck.check(registers));
        for (ServiceVersion version : services.all()) {
            check().check(version.folder(), registers).findings().stream()
                    .filter(Finding::error)
                    .forEach(finding -> findings.add(Finding.error(
                            "register.breaks",
                            version.service() + "/" + finding.file(),
                            finding.element(),
                            finding.line(),
                            version.service(),
                            String.join(", ", finding.arguments()))));
        }
        return findings;
    }

    private ServiceCheck check() {
        return new ServiceCheck(steps.stream().map(DiagramStep::name).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<String> changed(ServiceFolder now, Optional<ServiceVersion> running) {
        if (running.isEmpty()) {
            return List.copyOf(now.paths());
        }
        ServiceFolder before = running.get().folder();
        Set<String> all = new TreeSet<>(now.paths());
        all.addAll(before.paths());
        return all.stream()
                .filter(path -> !Arrays.equals(
                        now.file(path).orElse(null), before.file(path).orElse(null)))
                .toList();
    }
}
