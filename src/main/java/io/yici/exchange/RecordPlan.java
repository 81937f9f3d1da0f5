package io.yici.exchange;

import io.yici.catalogue.ServiceItem;
import java.util.List;

/**
 * The records a version of a service pulls.
 *
 * @param item the service as that version states it
 * @param pulls in the diagram's order
 */
public record RecordPlan(ServiceItem item, int version, List<PlannedPull> pulls) {

    public RecordPlan {
        pulls = List.copyOf(pulls);
    }

    /**
     * One record to pull.
     *
     * @param department that holds it
     */
    public record PlannedPull(ServiceItem.Requirement requirement, String department) {}

    /**
     * The role of that name.
     *
     * @throws IllegalArgumentException when the service has no such role
     */
    ServiceItem.Role role(String name) {
        return item.role(name).orElseThrow(() -> new IllegalArgumentException("No role " + name + " in " + item.id()));
    }
}
