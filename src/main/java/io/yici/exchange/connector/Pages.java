package io.yici.exchange.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fetches an answer page by page until it is whole. */
final class Pages {

    private Pages() {}

    /** Fetches one page; the first is 1. */
    interface Fetching {
        Page page(int number) throws AskingFailed;
    }

    static RegisterAnswer all(UUID requestId, AnswerLimits limits, Fetching fetching) throws AskingFailed {
        Page first = fetching.page(1);
        if (first.total() == 0) {
            return new RegisterAnswer.NoSuchRecord(requestId, first.version(), first.updatedAt());
        }
        if (first.total() > limits.maxRows()) {
            throw AskingFailed.malformed("rows");
        }
        return new RegisterAnswer.Rows(requestId, rows(first, fetching), first.version(), first.updatedAt());
    }

    private static List<Map<String, @Nullable String>> rows(Page first, Fetching fetching) throws AskingFailed {
        var rows = new ArrayList<>(first.rows());
        for (int number = 2; rows.size() < first.total(); number++) {
            Page next = fetching.page(number);
            if (next.total() != first.total() || !Objects.equals(next.version(), first.version())) {
                throw AskingFailed.malformed("changed");
            }
            if (next.rows().isEmpty() || rows.size() + next.rows().size() > first.total()) {
                throw AskingFailed.malformed("count");
            }
            rows.addAll(next.rows());
        }
        return rows;
    }
}
