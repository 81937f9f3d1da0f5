package io.yici.cases;

import io.yici.codes.YiciException;

/** The same request is being carried out at this moment. */
public final class RequestRepeated extends YiciException {

    private static final long serialVersionUID = 1L;

    RequestRepeated() {
        super("request.repeated");
    }
}
