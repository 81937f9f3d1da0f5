package io.yici.publicity;

import io.yici.cases.web.Masking;
import io.yici.catalogue.ServiceItem;
import io.yici.engine.spi.FactSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a service declares to be shown of a case, read and masked. */
@Component
class PublicFacts {

    private final ObjectProvider<FactSource> sources;

    PublicFacts(ObjectProvider<FactSource> sources) {
        this.sources = sources;
    }

    /** By the key of their texts; a fact that is not there, or is more than one value, is left out. */
    Map<String, String> of(UUID dossier, List<ServiceItem.Shown> shows) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (ServiceItem.Shown shown : shows) {
            Object value = value(dossier, shown.path());
            if (isPlain(value)) {
                facts.put(shown.key(), Masking.show(shown.mask(), String.valueOf(value)));
            }
        }
        return facts;
    }

    private @Nullable Object value(UUID dossier, List<String> path) {
        Object value = sources.orderedStream()
                .filter(source -> source.knows(dossier, path.get(0)))
                .findFirst()
                .map(source -> source.fact(dossier, path.get(0)))
                .orElse(null);
        for (String name : path.subList(1, path.size())) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate;
    }
}
