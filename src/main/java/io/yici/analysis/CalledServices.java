package io.yici.analysis;

import io.yici.analysis.Diagram.Step;
import io.yici.catalogue.ServiceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The other services that a service's diagram calls. */
public final class CalledServices {

    /** The step that calls. */
    static final String STEP = "callService";

    static final String SERVICE = "service";

    private CalledServices() {}

    /** Ids of the services by the step that calls them. */
    public static Map<String, String> of(ServiceDefinition service) {
        return DiagramFile.read(service, new ArrayList<>())
                .flatMap(DiagramFile::diagram)
                .map(CalledServices::of)
                .orElse(Map.of());
    }

    static Map<String, String> of(Diagram diagram) {
        Map<String, String> called = new LinkedHashMap<>();
        steps(diagram).forEach(step -> step.property(SERVICE).ifPresent(id -> called.put(step.id(), id)));
        return called;
    }

    static List<Step> steps(Diagram diagram) {
        return diagram.all().stream()
                .filter(step -> STEP.equals(step.delegate()))
                .toList();
    }
}
