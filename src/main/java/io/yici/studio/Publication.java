package io.yici.studio;

import io.yici.analysis.ServiceCheck;
import io.yici.catalogue.PublishedVersion;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.engine.ProcessDefinitions;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a folder the version that new cases begin with: in the engine, in the list of versions and in the ledger, or nowhere. */
@Component
class Publication {

    private static final String PURPOSE = "service.publish";
    private static final String BASIS = "service.published-by-rule";

    private final Services services;
    private final ProcessDefinitions definitions;
    private final Refusals refusals;
    private final PublishingLog log;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Publication(
            Services services,
            ProcessDefinitions definitions,
            Refusals refusals,
            PublishingLog log,
            Ledger ledger,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.services = services;
        this.definitions = definitions;
        this.refusals = refusals;
        this.log = log;
        this.ledger = ledger;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Publishes a folder that was checked.
     *
     * @param held hash of the folder it is published instead of; null where it is the folder itself
     * @param within done in the same transaction, with the version
     * @throws org.springframework.dao.DuplicateKeyException when another node published one just now
     * @throws io.yici.codes.YiciException when the engine refuses it
     */
    PublishedVersion publish(
            ServiceFolder now, ServiceCheck.Result result, @Nullable String held, Consumer<PublishedVersion> within) {
        Optional<ServiceVersion> running = services.find(now.name());
        PublishedVersion version = Objects.requireNonNull(transaction.execute(status -> {
            PublishedVersion deployed = deploy(now, held);
            within.accept(deployed);
            return deployed;
        }));
        services.refresh();
        refusals.clear(now.name());
        // Registers refused for what they would have broken may be right now.
        refusals.clear(Publishing.REGISTERS);
        List<String> files = changed(now, running);
        log.published(version, files, result.findings());
        events.publishEvent(new ServicePublished(version.service(), version.number(), files, version.publishedAt()));
        return version;
    }

    private PublishedVersion deploy(ServiceFolder now, @Nullable String held) {
        PublishedVersion version = services.publish(
                now, definitions.deploy(now.name(), now.files()).id(), held);
        ledger.record(LedgerEntry.of(LedgerEvent.DEPLOYED, PURPOSE, BASIS)
                .during(new LedgerEntry.Step(version.service(), version.number(), null)));
        return version;
    }

    private static List<String> changed(ServiceFolder now, Optional<ServiceVersion> running) {
        Optional<ServiceFolder> before = running.map(ServiceVersion::folder);
        Set<String> all = new TreeSet<>(now.paths());
        before.map(ServiceFolder::paths).ifPresent(all::addAll);
        return all.stream()
                .filter(ServiceFolder::isPublished)
                .filter(path -> !Arrays.equals(
                        now.file(path).orElse(null),
                        before.flatMap(folder -> folder.file(path)).orElse(null)))
                .toList();
    }
}
