package io.yici.cases;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.exchange.RecordPlan;
import java.util.Set;

/**
 * The version of a service a case was begun on, or was moved to.
 *
 * @param plan the records it pulls
 * @param calls ids of the services its diagram calls
 */
public record CaseVersion(ServiceVersion service, RecordPlan plan, Set<String> calls) {

    public CaseVersion {
        calls = Set.copyOf(calls);
    }

    public ServiceItem item() {
        return service.item();
    }

    public FormSchema form() {
        return service.form();
    }

    /** Counted from 1. */
    public int version() {
        return service.number();
    }

    /** The engine's id of its diagram. */
    public String definition() {
        return service.definitionId();
    }
}
