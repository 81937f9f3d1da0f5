package io.yici.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource of a department's register: what it writes of a person, in its own way. */
interface Register {

    /**
     * What the register holds of a person.
     *
     * @param id of the person asked about, 18 characters
     * @return rows of text and numbers by field; none where it holds nothing
     */
    List<Map<String, @Nullable Object>> rows(String id);
}
