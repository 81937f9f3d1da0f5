package io.yici.exchange;

import io.yici.catalogue.ServiceItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who a role is, as far as the records tell. */
final class People {

    private People() {}

    /** The ids of a role's people: empty when the record says there is nobody; absent while the record is not there. */
    static Optional<List<String>> of(
            ServiceItem.RoleKey key, Map<String, RecordRequest> requests, Map<String, Evidence> evidence) {
        Evidence source = evidence.get(key.record());
        if (source != null) {
            return Optional.of(ids(source.fact().get(key.fact())));
        }
        RecordRequest request = requests.get(key.record());
        // Where the record was replaced by paper, a clerk looks at who it names; nobody can be asked about by key.
        return request != null && request.state().isSettled() ? Optional.of(List.of()) : Optional.empty();
    }

    private static List<String> ids(@Nullable Object fact) {
        if (fact instanceof List<?> list) {
            return list.stream().map(String::valueOf).distinct().toList();
        }
        return fact == null ? List.of() : List.of(fact.toString());
    }
}
