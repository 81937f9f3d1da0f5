package io.yici.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How somebody rated a decided case (好差评); who, and which case, it does not say.
 *
 * @param department that decided
 * @param score from 1, very dissatisfied, to 5, very satisfied
 * @param month its first day; the day itself is not kept
 */
record Rating(UUID id, String service, String department, int score, LocalDate month, List<RatingReason> reasons) {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;
    private static final int BAD = 2;

    Rating {
        if (score < LOWEST || score > HIGHEST) {
            throw new IllegalArgumentException("a score is from 1 to 5");
        }
        reasons = List.copyOf(reasons);
    }

    /** Whether the department has to follow it up. */
    boolean isBad() {
        return score <= BAD;
    }
}
