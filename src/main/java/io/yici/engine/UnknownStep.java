package io.yici.engine;

import io.yici.codes.YiciException;

/** A diagram names a kind of step that no module carries out. */
public final class UnknownStep extends YiciException {

    private static final long serialVersionUID = 1L;

    UnknownStep(String name) {
        super("step.unknown", name);
    }
}
