package io.yici.cases;

import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceItem.Requirement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a running case must be, and its new version must keep to, so that nobody is worse off for being moved. */
@Component
public class RelocationTerms {

    private final CaseVersions versions;
    private final CaseClocks clocks;
    private final Supplements supplements;
    private final Answers answers;
    private final FormFilling forms;
    private final Clock clock;

    RelocationTerms(
            CaseVersions versions,
            CaseClocks clocks,
            Supplements supplements,
            Answers answers,
            FormFilling forms,
            Clock clock) {
        this.versions = versions;
        this.clocks = clocks;
        this.supplements = supplements;
        this.answers = answers;
        this.forms = forms;
        this.clock = clock;
    }

    /** Whether no more is asked of departments than was agreed to, and what they gave is still known by its name. */
    public static boolean isCovered(ServiceItem before, ServiceItem now) {
        return now.people().equals(before.people())
                && now.records().keySet().equals(before.records().keySet())
                && now.records().values().stream()
                        .allMatch(record -> before.requirement(record.name())
                                .filter(agreed -> isCovered(agreed, record))
                                .isPresent());
    }

    private static boolean isCovered(Requirement agreed, Requirement now) {
        return agreed.resource().equals(now.resource())
                && agreed.of().equals(now.of())
                && agreed.fields().containsAll(now.fields());
    }

    /** Whether a case of that status may be moved at all. */
    public static Optional<RelocationHindrance> of(CaseStatus status) {
        return switch (status) {
            case PRE_REVIEW, ACCEPTED, TOLERANTLY_ACCEPTED, DEEMED_ACCEPTED, REVIEW, EXTENDED -> Optional.empty();
            case DRAFT, SUBMITTED -> Optional.of(RelocationHindrance.NOT_STARTED);
            case CORRECTION -> Optional.of(RelocationHindrance.SUPPLEMENT);
            case SPECIAL_PROCEDURE -> Optional.of(RelocationHindrance.CLOCK_STOPPED);
            default -> Optional.of(RelocationHindrance.CLOSED);
        };
    }

    /** What of the case itself stands against it. */
    Optional<RelocationHindrance> of(CaseFile file) {
        return of(file.status())
                .or(() -> supplements.open(file.id()).isPresent()
                        ? Optional.of(RelocationHindrance.SUPPLEMENT)
                        : Optional.empty());
    }

    /** What of the new version stands against it, for a case that may be moved. */
    Optional<RelocationHindrance> of(CaseFile file, int to) {
        CaseVersion before = versions.of(file);
        CaseVersion now = versions.of(file.service(), to);
        if (!isCovered(before.item(), now.item())) {
            return Optional.of(RelocationHindrance.RECORDS);
        }
        if (!now.form().equals(before.form())
                && !forms.check(now.form(), answers.facts(file)).isEmpty()) {
            return Optional.of(RelocationHindrance.ANSWERS);
        }
        return due(file, to);
    }

    private Optional<RelocationHindrance> due(CaseFile file, int to) {
        LocalDate promised = Objects.requireNonNull(file.due());
        LocalDate due = clocks.due(file.on(to));
        if (due.isAfter(promised)) {
            return Optional.of(RelocationHindrance.DUE_LATER);
        }
        return due.isBefore(promised) && due.isBefore(LocalDate.now(clock))
                ? Optional.of(RelocationHindrance.DUE_PAST)
                : Optional.empty();
    }
}
