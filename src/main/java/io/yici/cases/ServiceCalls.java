package io.yici.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The cases of other services that a case has started, and the one that has started it. */
@Component
public class ServiceCalls {

    private final ServiceCallStore store;
    private final CaseFileStore files;

    ServiceCalls(ServiceCallStore store, CaseFileStore files) {
        this.store = store;
        this.files = files;
    }

    /** What the case has called, in that order. */
    public List<ServiceCall> of(UUID parent) {
        return store.ofParent(parent);
    }

    /** The cases it has started that are still open. */
    public List<CaseFile> open(UUID parent) {
        return of(parent).stream()
                .flatMap(call -> Stream.ofNullable(call.child()))
                .flatMap(child -> files.find(child).stream())
                .filter(file -> file.status().isOpen())
                .toList();
    }

    /** By which call the case was started; empty for one its applicant has handed in. */
    public Optional<ServiceCall> caller(UUID child) {
        return store.ofChild(child);
    }

    /** What was called, by the step: {@code outcome}, {@code granted}, {@code refused} or where else the case stands, and {@code number}. */
    Map<String, Object> facts(UUID parent) {
        Map<String, Object> facts = new HashMap<>();
        for (ServiceCall call : of(parent)) {
            UUID child = call.child();
            if (child != null) {
                files.find(child).ifPresent(file -> facts.put(call.activity(), fact(file)));
            }
        }
        return facts;
    }

    private static Map<String, Object> fact(CaseFile file) {
        return Map.of(
                "outcome", file.status().name().toLowerCase(Locale.ROOT).replace('_', '-'), "number", file.number());
    }
}
