package io.yici.exchange;

import java.util.List;

/** Departments answered or did not; published in the transaction that keeps it. */
public record RecordsSettled(PullOrder order, List<RecordRequest> requests) {

    public RecordsSettled {
        requests = List.copyOf(requests);
    }
}
