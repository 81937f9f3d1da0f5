package io.yici.cases;

import io.yici.calendar.CalendarFolder;
import io.yici.calendar.DueDate;
import io.yici.calendar.InvalidCalendar;
import io.yici.calendar.LegalClock;
import io.yici.calendar.MovedDueDate;
import io.yici.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts all open cases again where the calendar has changed, while the product runs or while it stood, and keeps what moved. A deadline that an applicant
 * was told moves later only: nobody loses days they could count on.
 */
@Component
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int AT_ONCE = 100;

    private final CalendarFolder folder;
    private final WorkingCalendar calendar;
    private final RecountStore store;
    private final CaseMoves moves;
    private final CaseClocks clocks;
    private final SupplementDeadlines deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recount(
            CalendarFolder folder,
            WorkingCalendar calendar,
            RecountStore store,
            CaseMoves moves,
            CaseClocks clocks,
            SupplementDeadlines deadlines,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.folder = folder;
        this.calendar = calendar;
        this.store = store;
        this.moves = moves;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yici.cases.calendar:PT5S}")
    void look() {
        try {
            folder.reload();
        } catch (InvalidCalendar unusable) {
            LOG.error("The calendar was changed and cannot be used; limits are counted as before", unusable);
        }
        String now = calendar.fingerprint();
        Optional<String> before = store.fingerprint();
        if (before.isEmpty()) {
            transaction.executeWithoutResult(unused -> store.counted(now, clock.instant()));
        } else if (!before.get().equals(now)) {
            int moved = all();
            transaction.executeWithoutResult(unused -> store.counted(now, clock.instant()));
            LOG.info("The calendar has changed; {} due dates moved", moved);
        }
    }

    /** What moved, the latest first. */
    public List<MovedDue> report(int limit) {
        return store.moved(limit);
    }

    private int all() {
        int moved = 0;
        List<UUID> some = store.open(null, AT_ONCE);
        while (!some.isEmpty()) {
            for (UUID dossier : some) {
                moved += Objects.requireNonNull(transaction.execute(unused -> count(dossier)));
            }
            some = store.open(some.get(some.size() - 1), AT_ONCE);
        }
        return moved;
    }

    private int count(UUID dossier) {
        CaseFile file = moves.lock(dossier);
        LocalDate due = file.due();
        if (!file.status().isOpen() || due == null) {
            return 0;
        }
        LegalClock legal = clocks.promised(file);
        DueDate told = new DueDate(due, legal.limit().unit(), file.dueProvisional());
        Optional<MovedDueDate> moved = MovedDueDate.of(legal, told, LocalDate.now(clock), calendar);
        moved.ifPresent(found -> store.insert(new MovedDue(
                clock.instant(),
                dossier,
                file.number(),
                file.service(),
                found.before().due(),
                found.before().provisional(),
                found.after().due(),
                found.after().provisional())));
        // Steps have limits of their own, which may move where the case's does not.
        clocks.moved(file);
        deadlines.recount(dossier);
        return moved.isPresent() ? 1 : 0;
    }
}
