package io.yici.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Social insurance: what was paid in for whom, where they work, what they draw. Ids in lower case where carelessly kept. */
final class LabourRegisters {

    private static final Map<String, String> SHARES = Map.of("110", "0.24", "210", "0.01", "310", "0.08");

    private final Economy economy;
    private final Society society;
    private final Clock clock;

    private LabourRegisters(Economy economy, Society society, Clock clock) {
        this.economy = economy;
        this.society = society;
        this.clock = clock;
    }

    static Map<String, Register> of(Economy economy, Society society, Clock clock) {
        var registers = new LabourRegisters(economy, society, clock);
        return Map.of(
                "rs_jf", registers::contributions,
                "rs_jy", registers::employment,
                "rs_dy", registers::benefits,
                "rs_sbk", registers::cards);
    }

    private List<Map<String, @Nullable Object>> contributions(String id) {
        return economy.work(id).stream()
                .flatMap(work -> SHARES.keySet().stream().sorted().map(kind -> contribution(work, kind)))
                .toList();
    }

    private Map<String, @Nullable Object> contribution(Work work, String kind) {
        LocalDate thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        LocalDate ended = work.ended();
        LocalDate last = ended == null ? thisMonth : ended.withDayOfMonth(1);
        return new Row()
                .with("AAC002", written(work.person().id()))
                .with("AAC003", work.person().name())
                .with("AAB004", work.employer().name())
                .with("AAE140", kind)
                .with("AAE002", Writing.compact(last))
                .with("AAE180", work.wage())
                .with(
                        "AAE078",
                        work.wage()
                                .multiply(new BigDecimal(SHARES.getOrDefault(kind, "0")))
                                .setScale(2, RoundingMode.HALF_UP))
                .with("EAC003", work.months(thisMonth))
                .fields();
    }

    private List<Map<String, @Nullable Object>> employment(String id) {
        return economy.work(id).map(LabourRegisters::employment).stream().toList();
    }

    private static Map<String, @Nullable Object> employment(Work work) {
        LocalDate ended = work.ended();
        return new Row()
                .with("AAC002", written(work.person().id()))
                .with("AAC003", work.person().name())
                .with("AAB004", work.employer().name())
                .with("startDate", Writing.compact(work.since()))
                .with("endDate", ended == null ? "99990909" : Writing.compact(ended))
                .with("endReasonCode", ended == null ? Writing.NOTHING : work.dismissed() ? "21" : "11")
                .with("unempRegDate", ended != null && work.dismissed() ? Writing.compact(ended.plusDays(10)) : "")
                .fields();
    }

    private List<Map<String, @Nullable Object>> benefits(String id) {
        Optional<Society.Benefit> benefit = society.benefit(id);
        return benefit
                .map(paid -> new Row()
                        .with("AAC002", written(id))
                        .with("AAC003", paid.person().name())
                        .with("AAA037", paid.kind())
                        .with("AAE019", Writing.isCareless(id) ? Writing.grouped(paid.monthly()) : paid.monthly())
                        .with("AAE041", Writing.compact(paid.since()))
                        .with("AAE042", "99991231")
                        .fields())
                .stream()
                .toList();
    }

    private List<Map<String, @Nullable Object>> cards(String id) {
        return society.socialCard(id).map(LabourRegisters::card).stream().toList();
    }

    private static Map<String, @Nullable Object> card(Society.SocialCard card) {
        String id = card.person().id();
        return new Row()
                .with("AAC002", written(id))
                .with("AAC003", card.person().name())
                .with("AAZ500", "99K" + id.substring(8, 17))
                .with("AAE008", card.bank())
                .with("AAE010", "9900" + id.substring(2, 17))
                .with("AAE030", Writing.compact(card.since()))
                .with("AAZ502", card.lost() ? "挂失" : "1")
                .fields();
    }

    private static String written(String id) {
        return Writing.isCareless(id) ? id.replace('X', 'x') : id;
    }
}
