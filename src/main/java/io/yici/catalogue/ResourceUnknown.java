package io.yici.catalogue;

import io.yici.codes.YiciException;

/** There is no such resource or department in the catalogue. */
public final class ResourceUnknown extends YiciException {

    private static final long serialVersionUID = 1L;

    public ResourceUnknown() {
        super("resource.unknown");
    }
}
