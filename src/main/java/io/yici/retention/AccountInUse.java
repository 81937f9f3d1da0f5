package io.yici.retention;

import io.yici.codes.YiciException;

/** The account has cases that are not decided. */
final class AccountInUse extends YiciException {

    private static final long serialVersionUID = 1L;

    AccountInUse() {
        super("retention.account-in-use");
    }
}
