package io.yici.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a department is asked, and its answer read as the resource's description says. */
interface RegisterDesk {

    /** Asks about one person; a department's fault comes back as an answer. */
    PersonAnswer ask(PullOrder order, RecordRequest request, UUID questionId, String person);

    /** What rules see of the rows: the rows, and the facts the resource's description derives. */
    Map<String, @Nullable Object> fact(String resource, String subject, List<Map<String, @Nullable Object>> rows);
}
