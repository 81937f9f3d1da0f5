package io.yici.inbox;

import io.yici.organisation.Account;
import java.util.List;
import java.util.Map;

/** What clerks can do to a case beside its diagram, for programs that name the act; implemented where the acts are. */
public interface ActsByName {

    /**
     * Does the act, in a transaction of its own.
     *
     * @param act key of the act, such as {@code stop-clock}
     * @param entered by the names of the act's form
     */
    void carryOut(String act, WorkItem item, Account clerk, Map<String, List<String>> entered);
}
