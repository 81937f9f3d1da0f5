package io.yici.catalogue;

import io.yici.codes.YiciException;

/** No such service, or no such version of it, was ever published. */
public final class ServiceUnknown extends YiciException {

    private static final long serialVersionUID = 1L;

    private ServiceUnknown(Object... arguments) {
        super("service.unknown", arguments);
    }

    public static ServiceUnknown named(String id) {
        return new ServiceUnknown(id);
    }

    /** A version, or a file of it, that was never published. */
    public static ServiceUnknown version(String id, int number) {
        return new ServiceUnknown(id, number);
    }
}
