package io.yici.simulator;

import java.math.BigDecimal;

/**
 * What somebody earned in a year, as the tax office knows it.
 *
 * @param comprehensive from work
 * @param business from a business of their own
 */
record Income(Resident person, int year, BigDecimal comprehensive, BigDecimal business) {

    private static final BigDecimal FREE = new BigDecimal(60_000);
    private static final BigDecimal LOWEST_STEP = new BigDecimal(36_000);

    /** The tax on it, by the two lowest steps. */
    BigDecimal tax() {
        BigDecimal above = comprehensive.add(business).subtract(FREE).max(BigDecimal.ZERO);
        BigDecimal tax = above.compareTo(LOWEST_STEP) <= 0
                ? above.movePointLeft(2).multiply(BigDecimal.valueOf(3))
                : above.movePointLeft(1).subtract(BigDecimal.valueOf(2_520));
        return tax.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
