package io.yici.site;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in by login and password, and slows down those who guess. */
final class PasswordProvider implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final SignInAttempts attempts;

    PasswordProvider(Accounts accounts, PasswordCheck passwords, SignInAttempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName().trim().toLowerCase(Locale.ROOT);
        String password = String.valueOf(asked.getCredentials());
        String address = String.valueOf(asked.getDetails());
        Duration wait = attempts.wait(login, address);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        if (login.length() > LONGEST || password.length() > LONGEST || !passwords.holds(login, password)) {
            attempts.failed(login, address);
            throw new BadCredentialsException("sign-in.wrong");
        }
        attempts.succeeded(login);
        Account account = accounts.byLogin(login).orElseThrow(() -> new BadCredentialsException("sign-in.wrong"));
        // Nothing but a new password can be asked for until there is one.
        SignedIn me = accounts.hasPasswordOnce(account.id())
                ? new SignedIn(account.id(), account.login(), Set.of())
                : SignedIn.as(account);
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(me, null, me.authorities());
        // Otherwise the address would be copied here, and with it into the session.
        signedIn.setDetails("password");
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
