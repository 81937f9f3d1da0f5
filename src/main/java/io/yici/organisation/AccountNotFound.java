package io.yici.organisation;

import io.yici.codes.YiciException;

/** No account has the id. */
public final class AccountNotFound extends YiciException {

    private static final long serialVersionUID = 1L;

    public AccountNotFound() {
        super("account.not-found");
    }
}
