package io.yici.publicity;

import io.yici.codes.YiciException;

/** More objections, or more numbers that do not exist, than one address or one case may have. */
public final class TooManyObjections extends YiciException {

    private static final long serialVersionUID = 1L;

    TooManyObjections() {
        super("publicity.too-many");
    }
}
