package io.yici.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Natural resources: a person's homes, those of today and those of before. */
record RealEstateRegister(World world, Society society) implements Register {

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return world.homes(id).stream()
                .map(home -> row(home, society.isSeized(home)))
                .toList();
    }

    private static Map<String, @Nullable Object> row(Home home, boolean seized) {
        return new Row()
                .with("bdcqzh", home.certificate())
                .with("bdcdyh", home.unit())
                .with("qlrmc", home.holder().name())
                .with("qlrzjh", home.holder().id())
                .with("gyfs", home.joint() ? "1" : "0")
                .with("zl", home.location())
                .with("jzmj", home.area() + " ")
                .with("djsj", Writing.time(home.registered()))
                .with("qszt", home.current() ? "1" : "2")
                .with("sfdy", home.mortgaged() ? "是" : "否")
                .with("sfcf", seized ? "1" : "0")
                .with("fj", "")
                .fields();
    }
}
