package io.yici.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who works in a group, and what colleagues are called. */
@Component
public class Colleagues {

    private static final int KEPT = 2_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private final ColleagueStore store;
    private final Accounts accounts;
    private final Cache<UUID, String> names =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    Colleagues(ColleagueStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** The account's name, or its login where it names nobody. */
    public String name(UUID account) {
        return names.get(account, this::read);
    }

    /** Somebody is called by another name from now on. */
    void renamed(UUID account) {
        names.invalidate(account);
    }

    private String read(UUID account) {
        return accounts.name(account)
                .or(() -> accounts.byId(account).map(Account::login))
                .orElse("—");
    }

    /** All who may take work of the group, by login. */
    public List<Colleague> in(String group) {
        return named(store.members(Set.of(group)));
    }

    /** All who share a group with the account, without itself. */
    public List<Colleague> of(Account account) {
        return named(store.members(account.groups())).stream()
                .filter(one -> !one.id().equals(account.id()))
                .toList();
    }

    private List<Colleague> named(List<ColleagueStore.Member> members) {
        return members.stream()
                .map(member -> new Colleague(member.id(), member.login(), name(member.id())))
                .toList();
    }
}
