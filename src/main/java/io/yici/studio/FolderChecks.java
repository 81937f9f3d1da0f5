package io.yici.studio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.analysis.ServiceCheck;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceFolder;
import io.yici.engine.spi.DiagramStep;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks service folders with the steps this product has and the registers it knows. */
@Component
public class FolderChecks {

    private final ResourceCatalogue catalogue;
    private final ObjectProvider<DiagramStep> steps;
    private final Cache<Key, ServiceCheck.Result> results =
            Caffeine.newBuilder().maximumSize(50).build();

    FolderChecks(ResourceCatalogue catalogue, ObjectProvider<DiagramStep> steps) {
        this.catalogue = catalogue;
        this.steps = steps;
    }

    /** What is found with the registers as they are now. */
    public ServiceCheck.Result of(ServiceFolder folder) {
        return of(folder, catalogue.registers());
    }

    /** The same files with the same registers are checked once. */
    ServiceCheck.Result of(ServiceFolder folder, Registers registers) {
        return results.get(new Key(folder.name(), folder.wholeHash(), registers), key -> check(folder, registers));
    }

    private ServiceCheck.Result check(ServiceFolder folder, Registers registers) {
        return new ServiceCheck(steps.stream().map(DiagramStep::name).collect(Collectors.toUnmodifiableSet()))
                .check(folder, registers);
    }

    /** @param registers which of those that were read */
    private record Key(String service, String files, Registers registers) {}
}
