package io.yici.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registers of all simulated departments. Dates, codes and emptiness are written differently in each, as in life. */
final class Registers {

    /** Ids of the departments, in the order of their ports. */
    static final List<String> DEPARTMENTS =
            List.of("ga", "mz", "gjj", "zr", "jg", "cl", "rs", "sj", "sw", "wj", "yb", "jy", "js", "fy", "xy");

    /** How many days a register may be behind; one that is not named is brought up to date each night. */
    private static final Map<String, Integer> BEHIND = Map.of("cl", 15, "sw", 30, "jy", 7, "yb", 3, "js", 3, "xy", 7);

    private final World world;
    private final Economy economy;
    private final Society society;
    private final Clock clock;

    Registers(World world, Economy economy, Clock clock) {
        this.world = world;
        this.economy = economy;
        this.society = new Society(world, economy, clock);
        this.clock = clock;
    }

    /** By department, the resources it has. */
    Map<String, Map<String, Register>> byDepartment() {
        var departments = new LinkedHashMap<String, Map<String, Register>>();
        departments.put("ga", Map.of("ga_czrk", new PopulationRegister(world), "ga_ldrk", new StayRegister(society)));
        departments.put("mz", CivilAffairsRegisters.of(world, society));
        departments.put(
                "gjj", Map.of("js_gjjgrjc", new FundAccountRegister(world), "js_gjjgrdk", new FundLoanRegister(world)));
        departments.put("zr", Map.of("zr_bdc", new RealEstateRegister(world, society)));
        departments.put("jg", Map.of("ga_jdc", new VehicleRegister(economy)));
        departments.put("cl", FamilyRegisters.disabilities(society));
        departments.put("rs", LabourRegisters.of(economy, society, clock));
        departments.put("sj", MarketRegisters.of(economy));
        departments.put("sw", Map.of("sw_gs", new IncomeRegister(economy)));
        departments.put("wj", FamilyRegisters.births(society));
        departments.put("yb", FamilyRegisters.insurance(society, clock));
        departments.put("jy", FamilyRegisters.schools(society));
        departments.put("js", CityRegisters.leases(society));
        departments.put("fy", CityRegisters.seizures(society));
        departments.put("xy", CityRegisters.credit(society));
        return departments;
    }

    static int daysBehind(String department) {
        return BEHIND.getOrDefault(department, 1);
    }
}
