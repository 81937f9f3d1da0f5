package io.yici.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Housing, courts and credit: a person's leases, seized homes and standing. Who else takes part is told by a masked number. */
final class CityRegisters {

    private CityRegisters() {}

    static Map<String, Register> leases(Society society) {
        return Map.of(
                "js_zlba",
                id -> society.lease(id).map(CityRegisters::lease).stream().toList());
    }

    private static Map<String, @Nullable Object> lease(Society.Lease lease) {
        return new Row()
                .with("htbh", "99ZL" + lease.lessee().id().substring(6, 17))
                .with("czrxm", lease.lessee().name())
                .with("czrzjh", lease.lessee().id())
                .with("cqrxm", lease.lessor().name())
                .with("cqrzjh", Writing.masked(lease.lessor().id()))
                .with("zldz", lease.address().replaceFirst("街道", "街道，"))
                .with("zjje", Writing.grouped(lease.rent()))
                .with("qsrq", lease.from().toString())
                .with("jsrq", lease.from().plusYears(1).minusDays(1).toString())
                .with("bazt", "已备案")
                .fields();
    }

    static Map<String, Register> seizures(Society society) {
        return Map.of(
                "fy_cf",
                id -> society.seizures(id).stream().map(CityRegisters::seizure).toList());
    }

    private static Map<String, @Nullable Object> seizure(Society.Seizure seizure) {
        Home home = seizure.home();
        return new Row()
                .with(
                        "ah",
                        "（%d）演01执%s号"
                                .formatted(
                                        seizure.since().getYear(), home.unit().substring(14, 21)))
                .with("bzxrxm", home.holder().name())
                .with("bzxrzjh", home.holder().id())
                .with("bdcdyh", home.unit())
                .with("cfrq", Writing.time(seizure.since()))
                .with("jfrq", "1899-12-31 00:00:00")
                .fields();
    }

    static Map<String, Register> credit(Society society) {
        return Map.of(
                "xy_xyxx",
                id -> society
                        .credit(id)
                        .map(credit -> new Row()
                                .with("zjh", id)
                                .with("xm", credit.person().name())
                                .with("xydj", credit.grade())
                                .with("sxbzxr", credit.defaulter() ? "是" : "0")
                                .with("pjrq", "20260101")
                                .fields())
                        .stream()
                        .toList());
    }
}
