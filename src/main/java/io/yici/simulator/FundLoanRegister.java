package io.yici.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Housing fund: a person's loans. What is not settled is settled at the end of time. */
record FundLoanRegister(World world) implements Register {

    private static final LocalDate NEVER = LocalDate.of(9999, 9, 9);

    @Override
    public List<Map<String, @Nullable Object>> rows(String id) {
        return world.loans(id).stream().map(FundLoanRegister::row).toList();
    }

    private static Map<String, @Nullable Object> row(FundLoan loan) {
        LocalDate settled = loan.settled();
        return new Row()
                .with("zjh", loan.borrower().id().replace('X', 'x'))
                .with("jkhtbh", loan.contract())
                .with("dkfkrq", loan.paidOut().toString())
                .with("dkhqrq", (settled == null ? NEVER : settled).toString())
                .with("yqbj", BigDecimal.ZERO.setScale(2))
                .fields();
    }
}
