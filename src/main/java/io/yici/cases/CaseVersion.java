package io.yici.cases;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.RecordPlan;

/**
 * The version of a service a case was begun on, and stays on.
 *
 * @param service what the service folder said
 * @param version counted from 1
 * @param definition the engine's id of its diagram
 * @param plan the records it pulls
 */
public record CaseVersion(ServiceDefinition service, int version, String definition, RecordPlan plan) {

    public ServiceItem item() {
        return service.item();
    }

    public FormSchema form() {
        return service.form();
    }
}
