package io.yici.feedback;

import io.yici.exchange.DepartmentUse;
import java.util.List;

/**
 * A department's score, which anybody can compute again from the counts beside it: a share each for answering, answering within a second,
 * values that fit their fields, and objections answered in time; the weights are a demonstration.
 *
 * @param objections how many objections its records met that are answered, or should be by now
 * @param inTime how many of them it answered in time
 */
record DepartmentScore(
        long answered, long attempts, long quick, long findings, long mismatches, long objections, long inTime) {

    private static final double AVAILABILITY = 40;
    private static final double SPEED = 20;
    private static final double QUALITY = 20;
    private static final double FEEDBACK = 20;

    /** @param uses the department's own */
    static DepartmentScore of(List<DepartmentUse> uses, long objections, long inTime) {
        return new DepartmentScore(
                uses.stream().mapToLong(DepartmentUse::answered).sum(),
                uses.stream().mapToLong(DepartmentUse::attempts).sum(),
                uses.stream().mapToLong(DepartmentUse::quick).sum(),
                uses.stream().mapToLong(DepartmentUse::findings).sum(),
                uses.stream().mapToLong(DepartmentUse::mismatches).sum(),
                objections,
                inTime);
    }

    /** From 0 to 100; a share of nothing is a whole one. */
    int points() {
        double faults = answered == 0 ? 0 : Math.min(1, (double) (findings + mismatches) / answered);
        return (int) Math.round(AVAILABILITY * share(answered, attempts)
                + SPEED * share(quick, answered)
                + QUALITY * (1 - faults)
                + FEEDBACK * share(inTime, objections));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : Math.min(1, (double) part / whole);
    }
}
