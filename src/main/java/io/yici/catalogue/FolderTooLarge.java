package io.yici.catalogue;

import io.yici.codes.YiciException;

/** A folder holds more than a service can need. */
public final class FolderTooLarge extends YiciException {

    private static final long serialVersionUID = 1L;

    FolderTooLarge(String folder) {
        super("folder.too-large", folder);
    }
}
