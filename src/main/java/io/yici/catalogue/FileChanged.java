package io.yici.catalogue;

import io.yici.codes.YiciException;

/** A file of a service was saved by somebody else since it was read. */
public final class FileChanged extends YiciException {

    private static final long serialVersionUID = 1L;

    FileChanged() {
        super("service.file-changed");
    }
}
