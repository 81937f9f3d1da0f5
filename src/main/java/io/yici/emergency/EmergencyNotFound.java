package io.yici.emergency;

import io.yici.codes.YiciException;

/** There is none, or it is not yours to see. */
public final class EmergencyNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    EmergencyNotFound() {
        super("emergency.not-found");
    }
}
