package io.yici.simulator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A housing fund loan; without day of settlement it is running. */
record FundLoan(
        Resident borrower,
        String contract,
        LocalDate paidOut,
        @Nullable LocalDate settled) {}
