package io.yici.studio;

import io.yici.analysis.RegisterCheck;
import io.yici.analysis.ServiceCheck;
import io.yici.catalogue.Finding;
import io.yici.catalogue.FolderTooLarge;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.codes.YiciException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Brings what designers saved into use. A folder that is right is deployed as the service's next version; one that is not is refused with
 * its findings, and the version before goes on.
 */
@Component
public class Publishing {

    static final String REGISTERS = "registers";

    private final ProcessesFolder folder;
    private final ResourceCatalogue catalogue;
    private final Services services;
    private final Publication publication;
    private final StudioSettings settings;
    private final FolderChecks checks;
    private final Refusals refusals;
    private final PublishingLog log;
    private final Clock clock;
    /** Folders that differ from what runs and are not published by themselves, with their hashes. */
    private final Map<String, String> left = new HashMap<>();

    Publishing(
            ProcessesFolder folder,
            ResourceCatalogue catalogue,
            Services services,
            Publication publication,
            StudioSettings settings,
            FolderChecks checks,
            Refusals refusals,
            PublishingLog log,
            Clock clock) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.services = services;
        this.publication = publication;
        this.settings = settings;
        this.checks = checks;
        this.refusals = refusals;
        this.log = log;
        this.clock = clock;
    }

    /** Looks at all folders and publishes what changed; does nothing where nothing did. */
    public synchronized void look() {
        services.refresh();
        reloadRegisters();
        Set<String> names = folder.services();
        refusals.retain(name -> names.contains(name) || name.equals(REGISTERS));
        List<String> running;
        do {
            running = running();
            names.forEach(this::look);
            // What was published may be what another folder waits for.
        } while (!running.equals(running()));
    }

    private List<String> running() {
        return services.all().stream().map(ServiceVersion::hash).toList();
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
        } else if (!isRefused(now) && !now.hash().equals(left.get(name))) {
            changed(now);
        }
    }

    /** Whether it was refused in just this state, and would be again. */
    private boolean isRefused(ServiceFolder now) {
        return refusals.of(now.name())
                .filter(refusal -> refusal.hash().equals(now.hash()) && !refusal.restsOnOthers())
                .isPresent();
    }

    private void changed(ServiceFolder now) {
        ServiceCheck.Result result = checks.of(now);
        if (!result.publishable()) {
            // A file may have been read while it was half saved; the next look sees it whole.
            if (folder.read(now.name()).hash().equals(now.hash())) {
                refuse(now.name(), now.hash(), result.findings());
            }
        } else if (isLeft(now)) {
            left.put(now.name(), now.hash());
            refusals.clear(now.name());
        } else {
            publish(now, result);
        }
    }

    /** Whether somebody has to say that it is to be published: always where two must, and where this was gone back from. */
    private boolean isLeft(ServiceFolder now) {
        boolean byTwo = settings.publishing() == StudioSettings.Mode.BY_TWO
                && folder.editable().isPresent();
        if (byTwo) {
            log.waits(now.name());
        }
        return byTwo
                || services.history(now.name()).stream()
                        .findFirst()
                        .filter(version -> now.hash().equals(version.held()))
                        .isPresent();
    }

    private void publish(ServiceFolder now, ServiceCheck.Result result) {
        try {
            publication.publish(now, result, null, version -> {});
        } catch (DuplicateKeyException otherNodeWasFaster) {
            services.refresh();
        } catch (YiciException refused) {
            refuse(now.name(), now.hash(), List.of(engineFinding(refused, result)));
        }
    }

    private void refuse(String name, String hash, List<Finding> findings) {
        if (refusals.of(name)
                .filter(before ->
                        before.hash().equals(hash) && before.findings().equals(findings))
                .isPresent()) {
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
            checks.of(version.folder(), registers).findings().stream()
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
}
