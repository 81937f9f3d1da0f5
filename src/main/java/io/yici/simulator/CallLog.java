package io.yici.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a department is asked. */
final class CallLog {

    private final LongAdder calls = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Set<String> requestIds = ConcurrentHashMap.newKeySet();

    void answered(String requestId, int page) {
        calls.increment();
        requestIds.add(page == 1 ? requestId : requestId + "/" + page);
    }

    void refused() {
        refused.increment();
    }

    CallCount count() {
        return new CallCount(calls.sum(), requestIds.size(), refused.sum());
    }

    void reset() {
        calls.reset();
        refused.reset();
        requestIds.clear();
    }
}
