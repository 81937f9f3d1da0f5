package io.yici.cases;

import io.yici.calendar.Extension;
import io.yici.calendar.LegalClock;
import io.yici.calendar.Suspension;
import io.yici.calendar.TimeLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a case's clock; a case that was accepted as it came, and never stopped, keeps nothing.
 *
 * @param intakeTask the engine's task at which a clerk says whether the case is accepted; null where nobody has to
 * @param arrived the day on which all that is there had arrived; null where nobody has to accept it
 * @param received day 0 of its limits; null until it is accepted
 * @param acceptance how it was accepted; null until it is
 * @param extension null where there is none
 */
record CaseClock(
        UUID dossier,
        @Nullable String intakeTask,
        @Nullable LocalDate arrived,
        @Nullable LocalDate received,
        @Nullable CaseStatus acceptance,
        @Nullable Extension extension,
        List<Suspension> suspensions) {

    CaseClock {
        suspensions = List.copyOf(suspensions);
    }

    static CaseClock untouched(UUID dossier) {
        return new CaseClock(dossier, null, null, null, null, null, List.of());
    }

    /**
     * The clock of a limit.
     *
     * @param submitted the day the application came, day 0 where it was accepted as it came
     */
    LegalClock of(TimeLimit limit, LocalDate submitted) {
        LocalDate start = received != null ? received : arrived != null ? arrived : submitted;
        // The law gives more time in the unit it limits; a limit counted in other days is not made longer by it.
        Extension more = extension != null && extension.by().unit() == limit.unit() ? extension : null;
        return new LegalClock(start, limit, suspensions, more);
    }

    CaseClock awaiting(String task) {
        return new CaseClock(dossier, task, arrived, received, acceptance, extension, suspensions);
    }

    CaseClock arrivedOn(LocalDate day) {
        return new CaseClock(dossier, intakeTask, day, received, acceptance, extension, suspensions);
    }

    CaseClock started(LocalDate day, CaseStatus how) {
        return new CaseClock(dossier, intakeTask, arrived, day, how, extension, suspensions);
    }

    CaseClock with(@Nullable Extension more) {
        return new CaseClock(dossier, intakeTask, arrived, received, acceptance, more, suspensions);
    }

    CaseClock with(List<Suspension> times) {
        return new CaseClock(dossier, intakeTask, arrived, received, acceptance, extension, times);
    }
}
