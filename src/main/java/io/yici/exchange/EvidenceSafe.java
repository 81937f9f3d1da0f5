package io.yici.exchange;

import io.yici.engine.feel.FeelJson;
import io.yici.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Seals what departments said for the case it was asked for, and opens it again. */
@Component
class EvidenceSafe {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Vault vault;

    EvidenceSafe(Vault vault) {
        this.vault = vault;
    }

    /** Whether the register says something else than it did when it was asked before. */
    boolean isChanged(Gatherer.Outcome outcome) {
        byte[] before = outcome.request().previous();
        Evidence now = outcome.evidence();
        return before != null && now != null && !open(outcome.request(), before).saysTheSameAs(now);
    }

    /** The request with its evidence sealed, as it is kept. */
    RecordRequest sealed(Gatherer.Outcome outcome) {
        Evidence found = outcome.evidence();
        RecordRequest request = outcome.request();
        if (found == null) {
            return request;
        }
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("people", found.people());
        kept.put("fact", FeelJson.write(found.fact()));
        kept.put("unreadable", found.unreadable());
        return request.sealedAs(vault.sealJson(request.dossier(), request.department(), request.requirement(), kept));
    }

    /** The evidence of those requests that have one, by requirement. */
    Map<String, Evidence> open(Collection<RecordRequest> read) {
        Map<String, Evidence> evidence = new HashMap<>();
        for (RecordRequest request : read) {
            if (request.evidence() != null) {
                evidence.put(request.requirement(), open(request, request.evidence()));
            }
        }
        return evidence;
    }

    private Evidence open(RecordRequest request, byte[] sealed) {
        Map<String, Object> kept =
                vault.openJson(request.dossier(), request.department(), request.requirement(), sealed, MAP);
        return new Evidence(
                request.requirement(),
                request.department(),
                request.resource(),
                FeelJson.readMap((Map<?, ?>) Objects.requireNonNull(kept.get("fact"))),
                names(kept.get("unreadable")),
                ((Number) Objects.requireNonNull(kept.get("people"))).intValue(),
                request.registerVersion(),
                request.registerTime(),
                Objects.requireNonNull(request.answeredAt()));
    }

    private static List<String> names(@Nullable Object kept) {
        return kept instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** What the register said before it was asked again; null where it was not. */
    @Nullable
    Evidence previous(RecordRequest request) {
        byte[] before = request.previous();
        return before == null ? null : open(request, before);
    }
}
