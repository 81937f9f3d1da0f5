package io.yici.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public security: the household in which a person is registered. Days as 20260131, sentinels for days that have not come. */
record PopulationRegister(World world) implements Register {

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return world.household(id)
                .map(household -> household.members().stream()
                        .map(member -> row(household, member))
                        .toList())
                .orElse(List.of());
    }

    private Map<String, @Nullable Object> row(Household household, Resident member) {
        boolean careless = Writing.isCareless(member.id());
        LocalDate died = world.died(member.id())
                .filter(day -> !Writing.isLate(member.id()))
                .orElse(null);
        return new Row()
                .with("czrkgmsfhm", careless ? Writing.before1999(member.id()) : member.id())
                .with("czrkxm", careless ? member.name().replace('·', '•') : member.name())
                .with("czrkcym", careless ? "" : Writing.NOTHING)
                .with("czrkxb", careless ? (member.isMale() ? "男" : "女") : (member.isMale() ? "1" : "2"))
                .with("czrkmz", member.name().contains("·") ? "演示族" : "汉")
                .with("czrkcsrq", careless ? Writing.time(member.birth()) : Writing.compact(member.birth()))
                .with("czrkhyzk", member.maritalStatus())
                .with("czrkzz", household.address())
                .with("czrkssxq", household.region())
                .with("czrkhh", household.number())
                .with("czrkhlx", "1")
                .with("czrkyhzgx", member.relation())
                .with("czrkswrq", died == null ? (careless ? "1899-12-31" : "99991231") : Writing.compact(died))
                .with("czrkqcrq", careless ? "9999-09-09 00:00:00" : null)
                .with("czrkzxbs", died == null ? (careless ? "否" : "0") : "1")
                .with("czrkxzjd", household.street())
                .with("czrkjwh", household.committee())
                .with("gxsjc", "2026-01-01 02:00:00")
                .fields();
    }
}
