package io.yici.emergency;

import io.yici.codes.YiciException;

/** It is no longer open: decided, lapsed, or its time is over. */
public final class EmergencyOver extends YiciException {

    private static final long serialVersionUID = 1L;

    EmergencyOver() {
        super("emergency.over");
    }
}
