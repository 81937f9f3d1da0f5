package io.yici.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for colleagues who are away. A substitute acts in their own name: whatever they do counts as theirs. */
@Component
public class Substitutes {

    private static final int LONGEST_DAYS = 366;

    private final SubstituteStore store;
    private final Colleagues colleagues;
    private final Clock clock;

    Substitutes(SubstituteStore store, Colleagues colleagues, Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * Lets a colleague act for the account on these days, the first and the last included.
     *
     * @throws SubstitutionRefused when the colleague shares no group with it, the days are over or out of order, or are more than a year
     */
    @Transactional
    public Substitution name(Account account, UUID substitute, LocalDate fromDay, LocalDate toDay, UUID setBy) {
        boolean known = colleagues.of(account).stream().anyMatch(one -> one.id().equals(substitute));
        boolean inOrder = !toDay.isBefore(fromDay)
                && !toDay.isBefore(LocalDate.now(clock))
                && toDay.isBefore(fromDay.plusDays(LONGEST_DAYS));
        if (!known || !inOrder) {
            throw new SubstitutionRefused();
        }
        Substitution made = new Substitution(UUID.randomUUID(), account.id(), substitute, fromDay, toDay, setBy);
        store.insert(made, clock.instant());
        return made;
    }

    /** Ends it; what is not the account's own is left. */
    @Transactional
    public void end(UUID id, Account account) {
        store.delete(id, account.id());
    }

    /** Who acts for the account today or later. */
    public List<Substitution> of(Account account) {
        return store.ofAccount(account.id(), LocalDate.now(clock));
    }

    /** The accounts for which this one acts today. */
    public Set<UUID> absentFor(UUID substitute) {
        return store.absent(substitute, LocalDate.now(clock));
    }
}
