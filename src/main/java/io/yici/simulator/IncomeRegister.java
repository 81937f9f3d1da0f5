package io.yici.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tax office: income by year, brought up to date once a month. */
record IncomeRegister(Economy economy) implements Register {

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return economy.incomes(id).stream().map(IncomeRegister::row).toList();
    }

    private static Map<String, @Nullable Object> row(Income income) {
        boolean careless = Writing.isCareless(income.person().id());
        return new Row()
                .with(
                        "zjh",
                        careless
                                ? income.person().id().replace('X', 'x')
                                : income.person().id())
                .with("xm", income.person().name())
                .with("nd", careless ? income.year() + ".0" : income.year())
                .with("zhsd", careless ? Writing.grouped(income.comprehensive()) : income.comprehensive())
                .with("jyl", income.business())
                .with("ybse", income.tax())
                .fields();
    }
}
