package io.yici.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Departments answered or did not; published in the transaction that keeps it.
 *
 * @param changed names of the records that were asked for again and say something else now
 * @param subjects pseudonyms of whom each request was about, by its id
 */
public record RecordsSettled(
        PullOrder order, List<RecordRequest> requests, List<String> changed, Map<UUID, List<String>> subjects) {

    public RecordsSettled {
        requests = List.copyOf(requests);
        changed = List.copyOf(changed);
        subjects = Map.copyOf(subjects);
    }
}
