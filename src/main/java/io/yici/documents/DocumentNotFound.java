package io.yici.documents;

import io.yici.codes.YiciException;

/** The dossier has no such document. */
public final class DocumentNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    public DocumentNotFound() {
        super("document.not-found");
    }
}
