package io.yici.exchange;

import io.yici.catalogue.ServiceItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who the people of a role are, as far as the records tell. */
public final class People {

    private People() {}

    /** How many people each role but the applicant's has; nobody while that is not known. */
    public static Map<String, Integer> count(
            ServiceItem item, Iterable<RecordRequest> requests, Map<String, Evidence> evidence) {
        Map<String, RecordRequest> byName = new HashMap<>();
        requests.forEach(request -> byName.put(request.requirement(), request));
        Map<String, Integer> count = new HashMap<>();
        item.people().values().stream()
                .filter(role -> !role.self())
                .forEach(role -> count.put(
                        role.name(),
                        of(item, role, byName, evidence).map(List::size).orElse(0)));
        return count;
    }

    /**
     * The ids of a role's people: empty when the records say there is nobody; absent while a record is not there that names them, or
     * those who are left out.
     */
    static Optional<List<String>> of(
            ServiceItem item,
            ServiceItem.Role role,
            Map<String, RecordRequest> requests,
            Map<String, Evidence> evidence) {
        Optional<List<String>> named = named(role, requests, evidence);
        for (String other : role.without()) {
            Optional<List<String>> left = item.role(other).flatMap(excluded -> named(excluded, requests, evidence));
            named = left.flatMap(ids -> named(role, requests, evidence).map(all -> without(all, ids)));
        }
        return named;
    }

    private static Optional<List<String>> named(
            ServiceItem.Role role, Map<String, RecordRequest> requests, Map<String, Evidence> evidence) {
        ServiceItem.RoleKey key = role.key();
        if (key == null) {
            return Optional.empty();
        }
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

    private static List<String> without(List<String> all, List<String> others) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
