package io.yici.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A car.
 *
 * @param value what it is worth today, in yuan
 * @param current false once it was scrapped
 */
record Vehicle(Resident owner, String plate, String brand, LocalDate registered, BigDecimal value, boolean current) {}
