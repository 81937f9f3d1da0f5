package io.yici.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traffic police: a person's cars, scrapped ones too. Days without hyphens. */
record VehicleRegister(Economy economy) implements Register {

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return economy.vehicles(id).stream().map(VehicleRegister::row).toList();
    }

    private static Map<String, @Nullable Object> row(Vehicle vehicle) {
        boolean careless = Writing.isCareless(vehicle.owner().id());
        return new Row()
                .with("hphm", vehicle.plate())
                .with("hpzl", careless ? "小型汽车" : "02")
                .with("sfzmhm", vehicle.owner().id())
                .with("syr", vehicle.owner().name() + (careless ? "　" : ""))
                .with("clpp1", vehicle.brand())
                .with("ccdjrq", Writing.compact(vehicle.registered()))
                .with("zt", vehicle.current() ? (careless ? "正常" : "A") : "E")
                .with("ggjz", careless ? Writing.grouped(vehicle.value()) : vehicle.value())
                .fields();
    }
}
