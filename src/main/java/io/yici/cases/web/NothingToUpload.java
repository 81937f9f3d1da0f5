package io.yici.cases.web;

import io.yici.codes.YiciException;

/** No paper is taken for this record. */
public final class NothingToUpload extends YiciException {

    private static final long serialVersionUID = 1L;

    public NothingToUpload() {
        super("record.no-upload");
    }
}
