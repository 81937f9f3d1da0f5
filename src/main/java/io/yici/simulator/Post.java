package io.yici.simulator;

import java.math.BigDecimal;

/**
 * What somebody is in a firm.
 *
 * @param share of the capital, in yuan, that they have signed for
 */
record Post(Firm firm, Resident person, String position, BigDecimal share) {}
