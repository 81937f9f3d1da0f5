package io.yici.engine;

import io.yici.codes.YiciException;

/** The engine cannot run what was given to it. */
public final class NotDeployable extends YiciException {

    private static final long serialVersionUID = 1L;

    private NotDeployable(String code, Object... arguments) {
        super(code, arguments);
    }

    static NotDeployable refused(String service, Exception why) {
        NotDeployable refused = new NotDeployable("definition.refused", service, String.valueOf(why.getMessage()));
        refused.initCause(why);
        return refused;
    }

    static NotDeployable nothingExecutable(String service) {
        return new NotDeployable("definition.nothing-executable", service);
    }
}
