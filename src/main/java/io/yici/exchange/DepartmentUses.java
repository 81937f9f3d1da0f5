package io.yici.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What departments were asked and how they answered, in counts. */
@Component
public class DepartmentUses {

    private final RecordRequestStore requests;

    DepartmentUses(RecordRequestStore requests) {
        this.requests = requests;
    }

    /** Of these departments since then. */
    public List<DepartmentUse> of(Collection<String> departments, Instant since) {
        return requests.uses(departments, since);
    }
}
