package io.yici.rehearsal;

import io.yici.analysis.Acceptances;
import io.yici.analysis.CalledServices;
import io.yici.analysis.ServiceCheck;
import io.yici.analysis.Walkable;
import io.yici.catalogue.Finding;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.catalogue.scenario.Scenario;
import io.yici.catalogue.scenario.ScenarioReader;
import io.yici.codes.YiciException;
import io.yici.engine.ProcessDefinitions;
import io.yici.engine.spi.DiagramStep;
import io.yici.simulator.DemoCastList;
import io.yici.simulator.Fault;
import io.yici.site.DemoPeople;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rehearses services: an own copy of the product with a database in memory, a clock and simulated departments on this machine. What
 * is real is out of its reach. It takes seconds to open, so keep it for many services; one rehearsal is done at a time.
 */
public final class Rehearsal implements AutoCloseable {

    static final String PROFILE = "rehearsal";

    private final ConfigurableApplicationContext context;
    private final RehearsalData data;

    private Rehearsal(ConfigurableApplicationContext context, RehearsalData data) {
        this.context = context;
        this.data = data;
    }

    /**
     * Opens a rehearsal beside whatever runs in this program.
     *
     * @param processes the folder whose registers and calendar are taken; where there is none, those the product brings
     */
    public static Rehearsal open(Path processes) {
        return open(processes, false);
    }

    /** Opens a rehearsal in a program that does nothing else: what the product logs is not shown. */
    public static Rehearsal openAlone(Path processes) {
        return open(processes, true);
    }

    /** The people there are in every rehearsal, citizens first. */
    public static List<DemoPeople.Person> people() {
        return DemoCastList.all();
    }

    /** Keys of what a department may suffer from; the first is nothing. */
    public static List<String> faults() {
        return Arrays.stream(Fault.values())
                .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Rehearsal open(Path processes, boolean alone) {
        RehearsalData data = RehearsalData.create();
        ConfigurableApplicationContext context = RehearsalStart.start(processes, data, alone);
        context.getBean(RehearsalStore.class).begin();
        return new Rehearsal(context, data);
    }

    /**
     * Plays all scenarios of a service as it is in the folder, published or not.
     *
     * @return with findings where it could not run, or where there is what no scenario shows
     */
    public RehearsedFolder rehearse(ServiceFolder folder) {
        return rehearse(folder, (played, all) -> true);
    }

    /** As {@link #rehearse(ServiceFolder)}; one that is not to go on has fewer results than scenarios. */
    public synchronized RehearsedFolder rehearse(ServiceFolder folder, RehearsalProgress progress) {
        List<Finding> findings = new ArrayList<>();
        List<Scenario> scenarios = ScenarioReader.ofFolder(folder, findings);
        Walkable walkable = publish(folder, findings);
        if (walkable == null) {
            return new RehearsedFolder(folder.name(), sorted(findings), List.of(), null);
        }
        Stage stage = context.getBean(Stage.class);
        List<ScenarioResult> results = new ArrayList<>();
        while (progress.goesOn(results.size(), scenarios.size()) && results.size() < scenarios.size()) {
            results.add(stage.play(scenarios.get(results.size()), folder.name(), walkable));
        }
        Coverage coverage = Coverage.of(walkable, results);
        coverage.unmatched()
                .forEach(row -> findings.add(
                        Finding.warning("scenario.row", row.file(), row.id(), row.line(), row.id(), row.decision())));
        ServiceDefinition.read(folder, new ArrayList<>())
                .ifPresent(service -> Acceptances.of(service).takeFrom(findings));
        return new RehearsedFolder(folder.name(), sorted(findings), results, coverage);
    }

    /** Plays a story of the service that is not finished, and tells how the case stands after each act. */
    public synchronized Trial tryOut(ServiceFolder folder, Scenario scenario) {
        List<Finding> findings = new ArrayList<>();
        Walkable walkable = publish(folder, findings);
        return walkable == null
                ? new Trial(sorted(findings), List.of(), null, Set.of())
                : context.getBean(Stage.class).tryOut(scenario, folder.name(), walkable);
    }

    private @org.jspecify.annotations.Nullable Walkable publish(ServiceFolder folder, List<Finding> findings) {
        Set<String> steps = context.getBeanProvider(DiagramStep.class).stream()
                .map(DiagramStep::name)
                .collect(Collectors.toUnmodifiableSet());
        Services services = context.getBean(Services.class);
        ServiceCheck.Result checked = new ServiceCheck(steps)
                .among(id -> services.find(id).map(ServiceVersion::folder).or(() -> saved(id)))
                .check(folder, context.getBean(ResourceCatalogue.class).registers());
        if (!checked.publishable()) {
            checked.findings().stream().filter(Finding::error).forEach(findings::add);
            return null;
        }
        called(checked).forEach(id -> saved(id).ifPresent(other -> publish(other, new ArrayList<>())));
        if (services.find(folder.name())
                .filter(version -> version.hash().equals(folder.hash()))
                .isPresent()) {
            return Walkable.of(folder).orElse(null);
        }
        try {
            context.getBean(TransactionOperations.class)
                    .executeWithoutResult(status -> services.publish(
                            folder,
                            context.getBean(ProcessDefinitions.class)
                                    .deploy(folder.name(), folder.files())
                                    .id(),
                            null));
        } catch (YiciException refused) {
            findings.add(Finding.error("engine.refused", folder.name(), null, 0, refused.code()));
            return null;
        }
        services.refresh();
        return Walkable.of(folder).orElse(null);
    }

    /** Services that it calls and that were not rehearsed before. */
    private List<String> called(ServiceCheck.Result checked) {
        ServiceDefinition service = checked.service();
        Services services = context.getBean(Services.class);
        return service == null
                ? List.of()
                : CalledServices.of(service).values().stream()
                        .distinct()
                        .filter(id -> services.find(id).isEmpty())
                        .toList();
    }

    private Optional<ServiceFolder> saved(String id) {
        ProcessesFolder processes = context.getBean(ProcessesFolder.class);
        return processes.services().contains(id) ? Optional.of(processes.read(id)) : Optional.empty();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().distinct().sorted(Finding.BY_PLACE).toList();
    }

    @Override
    public void close() {
        context.close();
        data.close();
    }
}
