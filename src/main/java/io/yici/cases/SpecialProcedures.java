package io.yici.cases;

import io.yici.calendar.SuspensionGround;
import io.yici.calendar.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hearings, tests and the like, whose time is not part of the limit (Administrative Licence Law, article 45). Nothing else stops a clock, and the
 * applicant is told in writing how long it will take.
 */
@Component
public class SpecialProcedures implements UndoableAct {

    private static final String STARTED = "special-procedure-started";
    private static final String BASIS = "licence-45";

    private final CaseMoves moves;
    private final CaseClocks clocks;
    private final CaseClockStore store;
    private final Acts acts;
    private final MessageSource messages;

    SpecialProcedures(CaseMoves moves, CaseClocks clocks, CaseClockStore store, Acts acts, MessageSource messages) {
        this.moves = moves;
        this.clocks = clocks;
        this.store = store;
        this.acts = acts;
        this.messages = messages;
    }

    /**
     * Stops the clock from today on.
     *
     * @param days about how many calendar days it will take, told to the applicant
     * @throws io.yici.calendar.SuspensionRefused when the limit is over
     */
    @Transactional
    public void start(UUID dossier, UUID clerk, SuspensionGround ground, int days, String reason) {
        CaseFile file = moves.lock(dossier);
        CaseMoves.require(file, CaseAct.STOP_CLOCK, CaseStatus.SPECIAL_PROCEDURE);
        clocks.stop(file, ground, BASIS, clerk);
        moves.move(
                file,
                CaseAct.STOP_CLOCK,
                CaseStatus.SPECIAL_PROCEDURE,
                CaseEvents.Happened.by(clerk, CaseEvent.Kind.CLOCK_STOPPED));
        Map<String, String> called =
                Map.of("zh", name(ground, Locale.SIMPLIFIED_CHINESE), "en", name(ground, Locale.ENGLISH));
        acts.done(
                dossier,
                STARTED,
                clerk,
                "",
                Map.of("ground", called, "days", days, "unit", Unit.CALENDAR.key(), "reason", reason));
    }

    private String name(SuspensionGround ground, Locale locale) {
        return messages.getMessage("calendar.ground." + ground.key(), null, locale);
    }

    /** Sets the clock going again: tomorrow is the first day that may count. */
    @Transactional
    public void end(UUID dossier, UUID clerk, String reason) {
        CaseFile file = moves.lock(dossier);
        CaseStatus back = before(dossier);
        CaseMoves.require(file, CaseAct.RESUME_CLOCK, back);
        clocks.resume(file, clerk);
        CaseFile going = moves.move(
                file, CaseAct.RESUME_CLOCK, back, CaseEvents.Happened.by(clerk, CaseEvent.Kind.CLOCK_RESUMED));
        acts.done(
                dossier,
                "special-procedure-ended",
                clerk,
                "",
                Map.of("reason", reason, "due", Objects.requireNonNull(going.due())));
    }

    @Override
    public String kind() {
        return STARTED;
    }

    @Override
    public CaseStatus undo(CaseFile file, DoneAct act) {
        clocks.strikeStop(file);
        return before(file.id());
    }

    private CaseStatus before(UUID dossier) {
        return store.isExtended(dossier) ? CaseStatus.EXTENDED : CaseStatus.REVIEW;
    }
}
