package io.yici.organisation;

import java.util.UUID;

/** The work that staff have in hand; implemented by the module that keeps the list. */
public interface HeldWork {

    /** How many items that are not done the account has. */
    int heldBy(UUID account);

    /** Gives back to their groups what the account, as it is now, may no longer do; says how many items. */
    int giveBack(Account account);

    /** How many items of the group are not done. */
    int openIn(String group);
}
