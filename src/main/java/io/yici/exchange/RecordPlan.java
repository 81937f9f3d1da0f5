package io.yici.exchange;

import io.yici.catalogue.ServiceItem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The records a version of a service pulls.
 *
 * @param item the service as that version states it
 * @param pulls what every case needs, or every case with such a person; pulled before it runs
 * @param onDemand what is pulled only once a case stands at its step
 */
public record RecordPlan(ServiceItem item, int version, List<PlannedPull> pulls, List<PlannedPull> onDemand) {

    public RecordPlan {
        pulls = List.copyOf(pulls);
        onDemand = List.copyOf(onDemand);
    }

    /** All that may be pulled, which is what people are asked to allow. */
    public List<PlannedPull> all() {
        return Stream.concat(pulls.stream(), onDemand.stream()).toList();
    }

    /**
     * One record to pull.
     *
     * @param department that holds it
     */
    public record PlannedPull(ServiceItem.Requirement requirement, String department) {}

    /** For how long the department is asked before a clerk looks at a record that does not come. */
    Duration patience(String requirement) {
        return item.requirement(requirement)
                .map(ServiceItem.Requirement::patience)
                .orElse(Duration.ZERO);
    }

    /** Whether that is a rung of the record's ladder. */
    public boolean leadsTo(String requirement, ServiceItem.WhenMissing rung) {
        return item.requirement(requirement)
                .map(found -> found.missing().contains(rung))
                .orElse(false);
    }

    /** The roles whose people allow it themselves. */
    List<ServiceItem.Role> asked() {
        return item.people().values().stream()
                .filter(role -> role.consent() == ServiceItem.Consent.OWN_ACCOUNT)
                .toList();
    }

    /** The records that tell whom to ask. */
    Set<String> naming() {
        return asked().stream().flatMap(role -> item.sources(role).stream()).collect(Collectors.toSet());
    }

    /**
     * The role of that name.
     *
     * @throws IllegalArgumentException when the service has no such role
     */
    ServiceItem.Role role(String name) {
        return item.role(name).orElseThrow(() -> new IllegalArgumentException("No role " + name + " in " + item.id()));
    }
}
