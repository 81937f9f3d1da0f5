package io.yici.studio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.analysis.ServiceCheck;
import io.yici.catalogue.FolderTooLarge;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.engine.spi.DiagramStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks service folders with the steps this product has and the registers it knows. */
@Component
public class FolderChecks {

    private final ResourceCatalogue catalogue;
    private final Services services;
    private final ProcessesFolder saved;
    private final ObjectProvider<DiagramStep> steps;
    private final Cache<Key, ServiceCheck.Result> results =
            Caffeine.newBuilder().maximumSize(50).build();

    FolderChecks(
            ResourceCatalogue catalogue, Services services, ProcessesFolder saved, ObjectProvider<DiagramStep> steps) {
        this.catalogue = catalogue;
        this.services = services;
        this.saved = saved;
        this.steps = steps;
    }

    /** What is found with the registers as they are now. */
    public ServiceCheck.Result of(ServiceFolder folder) {
        return of(folder, catalogue.registers());
    }

    /** The same files with the same registers are checked once. */
    ServiceCheck.Result of(ServiceFolder folder, Registers registers) {
        return results.get(
                new Key(folder.name(), folder.wholeHash(), called(folder), registers), key -> check(folder, registers));
    }

    private ServiceCheck.Result check(ServiceFolder folder, Registers registers) {
        return new ServiceCheck(steps.stream().map(DiagramStep::name).collect(Collectors.toUnmodifiableSet()))
                .among(this::other)
                .check(folder, registers);
    }

    /** Another service as cases begin with it; one that was never published as it is saved. */
    private Optional<ServiceFolder> other(String id) {
        Optional<ServiceFolder> published = services.find(id).map(ServiceVersion::folder);
        return published.isPresent() || !saved.services().contains(id) ? published : read(id);
    }

    private Optional<ServiceFolder> read(String id) {
        try {
            return Optional.of(saved.read(id));
        } catch (FolderTooLarge unreadable) {
            return Optional.empty();
        }
    }

    /** What the services are that it may call: a change of theirs may break it. */
    private List<String> called(ServiceFolder folder) {
        boolean calls = folder.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .anyMatch(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains("callService"));
        if (!calls) {
            return List.of();
        }
        Stream<String> unpublished = saved.services().stream()
                .filter(id -> services.find(id).isEmpty() && !id.equals(folder.name()))
                .flatMap(id -> read(id).stream())
                .map(ServiceFolder::wholeHash);
        return Stream.concat(services.all().stream().map(ServiceVersion::hash), unpublished)
                .toList();
    }

    /** @param registers which of those that were read */
    private record Key(String service, String files, List<String> called, Registers registers) {}
}
