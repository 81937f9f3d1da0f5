package io.yici.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.analysis.CalledServices;
import io.yici.analysis.PullPlan;
import io.yici.catalogue.HandledTogether;
import io.yici.catalogue.PublishedVersion;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.exchange.ConsentText;
import io.yici.exchange.RecordPlan;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The versions of services that cases run on, with the records each pulls. */
@Component
public class CaseVersions implements ConsentText, HandledTogether {

    private final Services services;
    private final ResourceCatalogue registers;
    private final Cache<String, CaseVersion> versions =
            Caffeine.newBuilder().maximumSize(500).build();

    CaseVersions(Services services, ResourceCatalogue registers) {
        this.services = services;
        this.registers = registers;
    }

    /** The version the case is on. */
    public CaseVersion of(CaseFile file) {
        return of(services.version(file.service(), file.serviceVersion()));
    }

    /** All versions of a service, the latest first. */
    public List<CaseVersion> all(String service) {
        return services.history(service).stream()
                .map(version -> of(service, version.number()))
                .toList();
    }

    /** That version of a service. */
    CaseVersion of(String service, int version) {
        return of(services.version(service, version));
    }

    /**
     * Which version of another service a step of this case calls: the one new applications began with when the case's own version was published. Nothing that is
     * published later changes it.
     */
    int called(CaseFile file, String service) {
        return called(of(file).service(), service);
    }

    private int called(ServiceVersion caller, String service) {
        Instant published = caller.publishedAt();
        List<PublishedVersion> history = services.history(service);
        return history.stream()
                .filter(version -> !version.publishedAt().isAfter(published))
                .mapToInt(PublishedVersion::number)
                .max()
                .orElseGet(() -> history.stream()
                        .mapToInt(PublishedVersion::number)
                        .min()
                        .orElseThrow(() -> new IllegalStateException("No service " + service)));
    }

    @Override
    public List<String> with(ServiceVersion version, Locale locale) {
        return of(version).calls().stream()
                .map(id -> services.version(id, called(version, id)).name(locale))
                .sorted()
                .toList();
    }

    /** The version new cases begin on. */
    public CaseVersion current(String service) {
        return of(services.current(service));
    }

    /** The hash of the version's folder: the text agreed to is made of its files alone. */
    @Override
    public String hash(String service, int version) {
        return services.version(service, version).hash();
    }

    private CaseVersion of(ServiceVersion version) {
        return versions.get(
                version.definitionId(),
                id -> new CaseVersion(
                        version,
                        plan(version),
                        new HashSet<>(CalledServices.of(version.definition()).values())));
    }

    private RecordPlan plan(ServiceVersion version) {
        PullPlan plan = PullPlan.of(version.definition());
        return new RecordPlan(
                version.item(),
                version.number(),
                plan.waves().stream()
                        .flatMap(List::stream)
                        .map(pull -> planned(version, pull))
                        .toList(),
                plan.onDemand().stream().map(pull -> planned(version, pull)).toList());
    }

    private RecordPlan.PlannedPull planned(ServiceVersion version, PullPlan.Pull pull) {
        ServiceItem.Requirement requirement =
                version.item().requirement(pull.requirement()).orElseThrow();
        return new RecordPlan.PlannedPull(requirement, department(requirement));
    }

    private String department(ServiceItem.Requirement requirement) {
        return registers
                .registers()
                .resource(requirement.resource())
                .map(Registers.Resource::department)
                .orElseThrow(() -> new IllegalStateException("No resource " + requirement.resource()));
    }
}
