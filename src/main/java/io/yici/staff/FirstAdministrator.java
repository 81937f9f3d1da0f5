package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Organisation;
import io.yici.organisation.Role;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens the account with which everything else is set up, while there is nobody who could; its password is changed at the first sign-in. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String LOGIN = "admin";

    private final StaffSettings settings;
    private final Organisation organisation;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    FirstAdministrator(
            StaffSettings settings, Organisation organisation, Accounts accounts, PasswordEncoder passwords) {
        this.settings = settings;
        this.organisation = organisation;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean known = accounts.byLogin(LOGIN).isPresent();
        if (settings.firstPassword().isBlank() || known || organisation.hasAdministrator()) {
            return;
        }
        Account first = accounts.register(LOGIN, null, Set.of(Role.ADMINISTRATOR), Set.of(), null);
        accounts.givePasswordOnce(first.id(), passwords.encode(settings.firstPassword()));
    }
}
