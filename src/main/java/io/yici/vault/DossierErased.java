package io.yici.vault;

import io.yici.codes.YiciException;

/** The dossier's key was destroyed; what was sealed for it is gone. */
public final class DossierErased extends YiciException {

    private static final long serialVersionUID = 1L;

    DossierErased() {
        super("vault.erased");
    }
}
