package io.yici.cases;

import io.yici.calendar.TimeLimit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for a decision: once, at most ten days, by whoever heads the group, the reason told to the applicant (Administrative Licence Law,
 * article 42).
 */
@Component
public class Extensions implements UndoableAct {

    /** How many days of the limit's unit it may be at most. */
    public static final int MOST = 10;

    private static final String KIND = "extended";

    private final CaseMoves moves;
    private final CaseClocks clocks;
    private final CaseVersions versions;
    private final Acts acts;

    Extensions(CaseMoves moves, CaseClocks clocks, CaseVersions versions, Acts acts) {
        this.moves = moves;
        this.clocks = clocks;
        this.versions = versions;
        this.acts = acts;
    }

    /**
     * Gives the case more time.
     *
     * @param days from 1 to {@link #MOST}
     * @param approver the supervisor's account
     * @throws io.yici.calendar.ExtensionRefused when it has had more time already, or its limit is over
     */
    @Transactional
    public void extend(UUID dossier, UUID approver, int days, String reason) {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("an extension gives 1 to " + MOST + " days, not " + days);
        }
        CaseFile file = moves.lock(dossier);
        CaseMoves.require(file, CaseAct.EXTEND, CaseStatus.EXTENDED);
        TimeLimit more = new TimeLimit(days, versions.of(file).item().promised().unit());
        clocks.extend(file, more, reason, approver);
        CaseFile longer = moves.move(
                file, CaseAct.EXTEND, CaseStatus.EXTENDED, CaseEvents.Happened.by(approver, CaseEvent.Kind.EXTENDED));
        acts.done(
                dossier,
                KIND,
                approver,
                "",
                Map.of(
                        "days",
                        days,
                        "unit",
                        more.unit().key(),
                        "reason",
                        reason,
                        "due",
                        Objects.requireNonNull(longer.due())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CaseStatus undo(CaseFile file, DoneAct act) {
        clocks.strikeExtension(file);
        return CaseStatus.REVIEW;
    }
}
