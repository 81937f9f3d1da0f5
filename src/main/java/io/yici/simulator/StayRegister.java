package io.yici.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Public security: residence permits of those who live away from their registered home. */
record StayRegister(Society society) implements Register {

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return society.stay(id).map(StayRegister::row).stream().toList();
    }

    private static Map<String, @Nullable Object> row(Society.Stay stay) {
        String id = stay.person().id();
        return new Row()
                .with("xm", stay.person().name())
                .with("sfzh", Writing.isCareless(id) ? Writing.before1999(id) : id)
                .with("zzzh", "99ZZ" + id.substring(6, 17))
                .with("zzdz", stay.address())
                .with("djrq", Writing.compact(stay.since()))
                .with("zxrq", "99990909")
                .with("djztmc", "有效")
                .with("hjdz", stay.home())
                .fields();
    }
}
