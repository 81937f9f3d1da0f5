package io.yici.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A right in a home. */
record Home(
        Resident holder,
        String certificate,
        String unit,
        boolean joint,
        String location,
        BigDecimal area,
        LocalDate registered,
        boolean current,
        boolean mortgaged) {}
