package io.yici.engine.expression;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.calendar.CronTimer;
import org.jspecify.annotations.Nullable;

/**
 * A repetition as the engine reads it: since 7.24 in the dialect of Spring, with six fields, where Monday is 1 and not 2.
 *
 * @param problem why the engine refuses it; null when it does not
 * @param firings the first times it fires after the given one
 */
public record CronText(@Nullable String problem, List<LocalDateTime> firings) {

    /** The engine fires by the machine's time. */
    private static final ZoneId HERE = ZoneId.systemDefault();

    private static final int TOLD = 5;

    public CronText {
        firings = List.copyOf(firings);
    }

    /** Reads the text, as the engine would. */
    public static CronText parse(String text, LocalDateTime after) {
        try {
            return new CronText(null, firings(CronTimer.parse(text), after));
        } catch (ParseException | RuntimeException refused) {
            return new CronText(String.valueOf(refused.getMessage()), List.of());
        }
    }

    private static List<LocalDateTime> firings(CronTimer timer, LocalDateTime after) {
        List<LocalDateTime> firings = new ArrayList<>();
        Instant last = after.atZone(HERE).toInstant();
        for (int more = TOLD; more > 0; more--) {
            Date next = timer.getDueDate(Date.from(last));
            if (next == null) {
                return firings;
            }
            last = next.toInstant();
            firings.add(LocalDateTime.ofInstant(last, HERE));
        }
        return firings;
    }
}
