package io.yici.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A housing fund account. */
record FundAccount(
        Resident holder,
        String number,
        String employer,
        BigDecimal base,
        BigDecimal monthly,
        BigDecimal balance,
        LocalDate opened,
        LocalDate lastTransaction) {}
