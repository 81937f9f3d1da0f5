package io.yici.simulator;

import java.util.Map;

/** The registers of all simulated departments. Dates, codes and emptiness are written differently in each, as in life. */
final class Registers {

    private final World world;

    Registers(World world) {
        this.world = world;
    }

    /** By department, the resources it has. */
    Map<String, Map<String, Register>> byDepartment() {
        return Map.of(
                "ga", Map.of("ga_czrk", new PopulationRegister(world)),
                "mz", Map.of("mz_hydj", new MarriageRegister(world)),
                "gjj", Map.of("js_gjjgrjc", new FundAccountRegister(world), "js_gjjgrdk", new FundLoanRegister(world)),
                "zr", Map.of("zr_bdc", new RealEstateRegister(world)));
    }
}
