package io.yici.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Housing fund: a person's account. Ids in lower case, amounts as numbers. */
record FundAccountRegister(World world) implements Register {

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return world.account(id).map(FundAccountRegister::row).stream().toList();
    }

    private static Map<String, @Nullable Object> row(FundAccount account) {
        String id = account.holder().id();
        boolean careless = Writing.isCareless(id);
        return new Row()
                .with("grzh", account.number())
                .with("xingming", account.holder().name())
                .with("zjh", id.replace('X', 'x'))
                .with("dwmc", account.employer())
                .with("grjcjs", account.base())
                .with("gryjce", account.monthly())
                .with("grjcye", careless ? Writing.grouped(account.balance()) : account.balance())
                .with("zrzhzt", careless ? "正常" : "01")
                .with(
                        "grkhrq",
                        careless
                                ? Writing.compact(account.opened())
                                : account.opened().toString())
                .with("zxjyrq", account.lastTransaction().toString())
                .fields();
    }
}
