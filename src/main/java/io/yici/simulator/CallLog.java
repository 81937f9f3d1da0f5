package io.yici.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a department is asked, and how often it answered each question. */
final class CallLog {

    private final LongAdder calls = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();

    void answered(String requestId, int page) {
        calls.increment();
        answered.merge(page == 1 ? requestId : requestId + "/" + page, 1, Integer::sum);
    }

    /** How often the first page of a question was answered. */
    int times(String requestId) {
        return answered.getOrDefault(requestId, 0);
    }

    void refused() {
        refused.increment();
    }

    CallCount count() {
        return new CallCount(calls.sum(), answered.size(), refused.sum());
    }

    void reset() {
        calls.reset();
        refused.reset();
        answered.clear();
    }
}
