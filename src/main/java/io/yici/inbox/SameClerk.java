package io.yici.inbox;

import io.yici.codes.YiciException;

/** Who proposed a refusal does not confirm it; two reviews one after the other are by two people. */
public final class SameClerk extends YiciException {

    private static final long serialVersionUID = 1L;

    SameClerk() {
        super("work-item.same-clerk");
    }
}
