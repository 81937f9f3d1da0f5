package io.yici.inbox.act;

import io.yici.codes.YiciException;

/** The act is not for this clerk, or the law does not know it from where the case stands. */
public final class ActNotPossible extends YiciException {

    private static final long serialVersionUID = 1L;

    ActNotPossible() {
        super("work-item.act-not-possible");
    }
}
