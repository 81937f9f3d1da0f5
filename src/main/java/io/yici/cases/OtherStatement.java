package io.yici.cases;

import io.yici.catalogue.Comparison;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.engine.feel.Feel;
import io.yici.exchange.Evidence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A record as rules see it where a clerk found that another register is right about a fact of it. */
@Component
class OtherStatement {

    private final ResourceCatalogue catalogue;
    private final Feel feel;

    OtherStatement(ResourceCatalogue catalogue, Feel feel) {
        this.catalogue = catalogue;
        this.feel = feel;
    }

    /**
     * The record that counted, with the compared fact as the other one states it.
     *
     * @param differing its fields name the comparison, and the record that says otherwise
     * @return empty where the other one says nothing
     */
    Map<String, @Nullable Object> instead(Dispute differing, Map<String, Evidence> evidence) {
        Evidence counted = evidence.get(differing.requirement());
        Evidence other = evidence.get(differing.fields().get(1));
        Comparison comparison = catalogue.registers().comparisons().stream()
                .filter(one -> one.id().equals(differing.fields().get(0)))
                .findFirst()
                .orElse(null);
        if (counted == null || other == null || comparison == null) {
            return Map.of();
        }
        Optional<Object> stated = comparison
                .source(other.resource())
                .flatMap(source -> Optional.ofNullable(feel.evaluate(source.value(), known(other))));
        Map<String, @Nullable Object> instead = new HashMap<>(counted.fact());
        stated.ifPresent(value -> instead.put(comparison.sources().get(0).value(), value));
        return stated.isPresent() ? instead : Map.of();
    }

    private static Map<String, Object> known(Evidence evidence) {
        Map<String, Object> known = new HashMap<>();
        evidence.fact().forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }
}
