package io.yici.analysis;

import io.yici.codes.YiciException;

/** A service has no diagram that could run. */
public final class DiagramUnreadable extends YiciException {

    private static final long serialVersionUID = 1L;

    DiagramUnreadable(String service) {
        super("diagram.unreadable", service);
    }
}
