package io.yici.simulator;

import java.time.LocalDate;
import java.util.Map;

/** Civil affairs beside marriages: families on the minimum living allowance, and cremations. Days as times. */
final class CivilAffairsRegisters {

    private CivilAffairsRegisters() {}

    static Map<String, Register> of(World world, Society society) {
        return Map.of(
                "mz_hydj", new MarriageRegister(world),
                "mz_dbjz",
                        id -> society.rescue(id).stream()
                                .map(CivilAffairsRegisters::rescue)
                                .toList(),
                "mz_hh",
                        id -> world
                                .died(id)
                                .map(day -> new Row()
                                        .with("cardId", id)
                                        .with("cremateDate", Writing.time(day.plusDays(3)))
                                        .fields())
                                .stream()
                                .toList());
    }

    private static String end(@org.jspecify.annotations.Nullable LocalDate until, boolean careless) {
        String none = careless ? Writing.NOTHING : "9999-09-09 00:00:00";
        return until == null ? none : Writing.time(until);
    }

    private static Map<String, @org.jspecify.annotations.Nullable Object> rescue(Society.Rescue rescue) {
        boolean careless = Writing.isCareless(rescue.person().id());
        return new Row()
                .with("cardId", rescue.person().id())
                .with("name", rescue.person().name())
                .with("familyId", rescue.family())
                .with("rescueType", careless ? "最低生活保障" : "1")
                .with("startMonth", Writing.time(rescue.since()))
                .with("endMonth", end(rescue.until(), careless))
                .with("monthlyAmount", rescue.monthly())
                .fields();
    }
}
