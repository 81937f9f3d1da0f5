package io.yici.witness;

import io.yici.codes.YiciException;

/** A witness's folder is another witness's, or another program has it open. */
public final class FolderTaken extends YiciException {

    private static final long serialVersionUID = 1L;

    FolderTaken(String folder) {
        super("witness.folder-taken", folder);
    }
}
