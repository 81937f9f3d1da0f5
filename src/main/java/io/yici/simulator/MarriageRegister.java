package io.yici.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Civil affairs: registrations of marriage, a row for each, in no order. Days as times. */
record MarriageRegister(World world) implements Register {

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return world.marriages(id).stream().map(MarriageRegister::row).toList();
    }

    private static Map<String, @Nullable Object> row(Marriage marriage) {
        boolean careless = Writing.isCareless(marriage.manId());
        return new Row()
                .with("certNumMan", careless ? Writing.before1999(marriage.manId()) : marriage.manId())
                .with("nameMan", marriage.manName())
                .with("certNumWoman", marriage.womanId())
                .with("nameWoman", marriage.womanName())
                .with("opType", marriage.divorce() ? "IB" : "IA")
                .with("registrationDate", Writing.time(marriage.registered()))
                .with("certNo", marriage.certificate())
                .with("deptName", "演示市民政局婚姻登记处")
                .fields();
    }
}
