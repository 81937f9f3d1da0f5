package io.yici.organisation;

import io.yici.codes.YiciException;

/** The login, or the person, has an account already. */
public final class LoginTaken extends YiciException {

    private static final long serialVersionUID = 1L;

    LoginTaken() {
        super("account.taken");
    }
}
