package io.yici.inbox;

import io.yici.organisation.Account;

/** What waits for a clerk beside the inbox and cannot wait long; the inbox says how many. */
public interface WaitingElsewhere {

    int waiting(Account account);
}
