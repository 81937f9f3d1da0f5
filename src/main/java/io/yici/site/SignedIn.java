package io.yici.site;

import io.yici.organisation.Account;
import io.yici.organisation.Role;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in, as the session keeps it: nothing in it names the person. Controllers take it as {@code @AuthenticationPrincipal SignedIn me}.
 */
public record SignedIn(UUID account, String login, Set<Role> roles) implements AuthenticatedPrincipal, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public static SignedIn as(Account account) {
        return new SignedIn(account.id(), account.login(), account.roles());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether there is more to the account than being a citizen. */
    public boolean isStaff() {
        return roles.stream().anyMatch(role -> role != Role.CITIZEN);
    }

    /** The account's id: the session table shows it in the clear. */
    @Override
    public String getName() {
        return account.toString();
    }

    /** One authority {@code ROLE_…} for each role. */
    public Collection<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
