package io.yici.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Market regulation: firms by their code, and people's posts in them. A firm without end ends on 9999-09-09. */
final class MarketRegisters {

    private MarketRegisters() {}

    static Map<String, Register> of(Economy economy) {
        return Map.of(
                "sj_ztxx",
                        code -> economy.firm(code).filter(Firm::isEnterprise).map(MarketRegisters::firm).stream()
                                .toList(),
                "sj_ry",
                        id -> economy.posts(id).stream()
                                .map(MarketRegisters::post)
                                .toList());
    }

    private static Map<String, @Nullable Object> firm(Firm firm) {
        return new Row()
                .with("pripid", firm.registration())
                .with("uniscid", firm.code())
                .with("entname", firm.name())
                .with("regstate", state(firm))
                .with("name", firm.head().name())
                .with("lerepid", Writing.masked(firm.head().id()))
                .with("regcap", Writing.grouped(firm.capital()))
                .with("estdate", firm.established().toString())
                .with("opto", "9999-09-09")
                .fields();
    }

    private static Map<String, @Nullable Object> post(Post post) {
        boolean careless = Writing.isCareless(post.person().id());
        return new Row()
                .with("pripid", post.firm().registration())
                .with("uniscid", post.firm().code())
                .with("entname", post.firm().name())
                .with("regstate", state(post.firm()))
                .with("name", post.person().name())
                .with(
                        "cerno",
                        careless
                                ? Writing.before1999(post.person().id())
                                : post.person().id())
                .with("position", post.position())
                .with("subconam", careless ? Writing.grouped(post.share()) : post.share())
                .fields();
    }

    private static String state(Firm firm) {
        return firm.ended() == null ? "1" : "注销";
    }
}
