package io.yici.documents;

import io.yici.codes.YiciException;

/** The document cannot be shown as pictures; it can still be opened as a file. */
public final class DocumentNotShown extends YiciException {

    private static final long serialVersionUID = 1L;

    public DocumentNotShown() {
        super("document.not-shown");
    }
}
