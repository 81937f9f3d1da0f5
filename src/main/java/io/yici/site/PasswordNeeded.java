package io.yici.site;

import io.yici.codes.YiciException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** An act is grave enough to ask for the password again. */
final class PasswordNeeded extends YiciException {

    private static final long serialVersionUID = 1L;

    private final String act;
    private final @Nullable AuthenticationException wrong;

    /**
     * Asked for before an act.
     *
     * @param wrong why what was typed did not do; null where nothing was
     */
    PasswordNeeded(String act, @Nullable AuthenticationException wrong) {
        super("site.password-needed");
        this.act = act;
        this.wrong = wrong;
    }

    String act() {
        return act;
    }

    @Nullable
    AuthenticationException wrong() {
        return wrong;
    }
}
