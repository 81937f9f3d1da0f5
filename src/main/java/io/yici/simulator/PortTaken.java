package io.yici.simulator;

import io.yici.codes.YiciException;

/** Another program listens where a simulated department should. */
public final class PortTaken extends YiciException {

    private static final long serialVersionUID = 1L;

    PortTaken(String department, int port) {
        super("simulator.port-taken", department, port);
    }
}
