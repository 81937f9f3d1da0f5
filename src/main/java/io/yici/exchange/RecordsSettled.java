package io.yici.exchange;

import java.util.List;

/**
 * Departments answered or did not; published in the transaction that keeps it.
 *
 * @param changed names of the records that were asked for again and say something else now
 */
public record RecordsSettled(PullOrder order, List<RecordRequest> requests, List<String> changed) {

    public RecordsSettled {
        requests = List.copyOf(requests);
        changed = List.copyOf(changed);
    }
}
