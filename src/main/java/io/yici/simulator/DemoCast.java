package io.yici.simulator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The demo people, each of whom comes to another end: up to P11 in the service that pays rent from the housing fund, from P12 on in public
 * rental housing, from P23 on with subsidies for the disabled, from P29 on with the residence permit.
 */
final class DemoCast implements World {

    static final Resident P01 = new Resident("990106199604120139", "陈安", "户主", "未婚");
    static final Resident P02 = new Resident("990106199003070017", "周行简", "户主", "已婚");
    static final Resident P03 = new Resident("990106199105180022", "苏一苇", "配偶", "已婚");
    static final Resident P02_DAUGHTER = new Resident("990106201905210242", "周小满", "长女", "未婚");
    static final Resident P02_SON = new Resident("99010620220621031X", "周知夏", "长子", "未婚");
    static final Resident P04 = new Resident("990106199309020469", "何以宁", "户主", "未婚");
    static final Resident P05 = new Resident("990106199211230513", "沈既白", "户主", "已婚");
    static final Resident P06 = new Resident("990106198807150333", "陆云舟", "户主", "已婚");
    static final Resident P07 = new Resident("990106198910300686", "叶清和", "配偶", "已婚");
    static final Resident P06_DAUGHTER = new Resident("990106201609101420", "陆一诺", "独生女", "未婚");
    static final Resident P08 = new Resident("990106198702110757", "顾长风", "户主", "未婚");
    static final Resident P09 = new Resident("990106200108190846", "温如言", "户主", "未婚");
    static final Resident P10 = new Resident("99010619941203093X", "程见山", "户主", "未婚");
    static final Resident P11 = new Resident("990106198507261170", "迪力·沙山", "户主", "离婚");
    static final Resident P11_FORMER_WIFE = new Resident("990106198603041266", "古月·热娜", "户主", "离婚");
    static final Resident P12 = new Resident("990106199204151219", "林向晚", "户主", "已婚");
    static final Resident P13 = new Resident("990106199308221242", "许知秋", "配偶", "已婚");
    static final Resident P12_DAUGHTER = new Resident("990106202103111263", "林念安", "独生女", "未婚");
    static final Resident P14 = new Resident("990106198906181274", "云中岳", "户主", "未婚");
    static final Resident P15 = new Resident("990106199509071287", "楚清越", "户主", "未婚");
    static final Resident P16 = new Resident("990106199711201292", "江远帆", "户主", "未婚");
    static final Resident P17 = new Resident("990106198412031305", "白若溪", "户主", "未婚");
    static final Resident P18 = new Resident("99010619750312131X", "方正则", "户主", "已婚");
    static final Resident P19 = new Resident("990106197706181320", "梅映雪", "配偶", "已婚");
    static final Resident P20 = new Resident("990106200309151341", "方亦清", "长女", "未婚");
    static final Resident P18_SON = new Resident("990106201208081350", "方亦明", "长子", "未婚");
    static final Resident P21 = new Resident("990106199104231377", "宋知微", "户主", "未婚");
    static final Resident P22 = new Resident("990106199308111385", "秦望舒", "户主", "已婚");
    static final Resident P23 = new Resident("99010619790514141X", "钟鸣远", "户主", "未婚");
    static final Resident P24 = new Resident("990106198609021426", "柳依依", "户主", "未婚");
    static final Resident P25 = new Resident("990106199904181435", "陶然", "长子", "未婚");
    static final Resident P25_MOTHER = new Resident("990106197106061448", "陶静", "户主", "丧偶");
    static final Resident P26 = new Resident("990106197201201453", "葛存真", "户主", "未婚");
    static final Resident P27 = new Resident("990203198807271465", "穆远行", "户主", "未婚");
    static final Resident P28 = new Resident("990106198311111488", "岳明岚", "户主", "未婚");
    static final Resident P29 = new Resident("990203199503231477", "戚长安", "户主", "未婚");
    static final Resident P30 = new Resident("990203199708191501", "燕归来", "户主", "未婚");
    static final Resident P31 = new Resident("990203200802051498", "冯小舟", "户主", "未婚");
    static final Resident P32 = new Resident("990203199206101510", "骆行川", "户主", "未婚");
    static final Resident P33 = new Resident("990203200009301527", "卫晚晴", "户主", "未婚");
    static final Resident P34 = new Resident("990203198912171538", "尤见素", "户主", "未婚");

    /** Nobody's: whoever opens the case is noticed. */
    static final Resident CANARY = new Resident("990106199106150132", "云无踪", "户主", "未婚");

    private static final Pattern STREET = Pattern.compile("市(.+?街道)");

    private final DemoEconomy economy;
    private final Clock clock;
    private final Map<String, Household> households = new HashMap<>();
    private final List<Marriage> marriages;

    DemoCast(DemoEconomy economy, Clock clock) {
        this.economy = economy;
        this.clock = clock;
        register("演示市海棠街道文昌路18号2幢301室", P01);
        register("演示市海棠街道银杏巷6号4幢1102室", P02, P03, P02_DAUGHTER, P02_SON);
        register("演示市望江街道书院路77号1幢502室", P04);
        register("演示市望江街道竹园里9号3幢203室", P05);
        register("演示市海棠街道青石桥15号，东单元602室", P06, P07, P06_DAUGHTER);
        register("演示市临湖街道长堤路230号7幢1801室", P08);
        register("演示市临湖街道望山路41号5幢904室", P09);
        register("演示市临湖街道杏林街12号1幢707室", P10);
        register("演示市望江街道石榴园3号2幢105室", P11);
        register("演示市望江街道石榴园8号6幢402室", P11_FORMER_WIFE);
        register("演示市望江街道桂花里20号1幢604室", P12, P13, P12_DAUGHTER);
        register("演示市海棠街道云栖路9号5幢1203室", P14);
        register("演示市临湖街道柳浪巷31号2幢401室", P15);
        register("演示市望江街道渡口路66号3幢207室", P16);
        register("演示市海棠街道槐荫里4号1幢102室", P17);
        register("演示市望江街道青枫路52号8幢301室", P18, P19, P20, P18_SON);
        register("演示市临湖街道听雨巷17号4幢302室", P21);
        register("演示市临湖街道芦花路5号1幢206室", P22);
        registerFurther();
        Marriage ended = Marriage.of(P11, P11_FORMER_WIFE, LocalDate.of(2011, 5, 20));
        this.marriages = List.of(
                Marriage.of(P02, P03, LocalDate.of(2017, 9, 9)),
                Marriage.of(P05, P04, LocalDate.of(2025, 5, 20)),
                Marriage.of(P06, P07, LocalDate.of(2014, 10, 1)),
                Marriage.of(P12, P13, LocalDate.of(2019, 10, 18)),
                Marriage.of(P18, P19, LocalDate.of(2002, 5, 8)),
                Marriage.of(P21, P22, LocalDate.of(2026, 2, 14)),
                // Not in the order of time, as registers come.
                ended.divorced(LocalDate.of(2019, 3, 14)),
                ended);
    }

    /** Those of the subsidies, and those of the residence permit, whose households are in another city. */
    private void registerFurther() {
        register("演示市海棠街道栖霞路22号1幢101室", P23);
        register("演示市望江街道听松巷8号2幢303室", P24);
        register("演示市临湖街道荷塘路56号3幢502室", P25_MOTHER, P25);
        register("演示市海棠街道柿子园11号1幢201室", P26);
        register("演示二市清江街道古渡路17号2幢401室", P27);
        register("演示市临湖街道梧桐里3号5幢602室", P28);
        register("演示二市清江街道和平路28号1幢302室", P29);
        register("演示二市石桥街道和平路91号4幢501室", P30);
        register("演示二市南山街道学府路6号2幢204室", P31);
        register("演示二市石桥街道老街12号1幢101室", P32);
        register("演示二市白鹭街道新桥路40号3幢703室", P33);
        register("演示二市南山街道茶园路19号2幢305室", P34);
        register("演示市海棠街道听雨巷99号9幢909室", CANARY);
    }

    private void register(String address, Resident... members) {
        Matcher found = STREET.matcher(address);
        String street = found.find() ? found.group(1) : "";
        var household = new Household(
                "9901060" + "%05d".formatted(households.size() + 1),
                address.startsWith("演示二市") ? "990203" : "990106",
                address,
                street,
                street + "第一社区居委会",
                List.of(members));
        for (Resident member : members) {
            households.put(member.id(), household);
        }
    }

    @Override
    public Optional<Household> household(String id) {
        return Optional.ofNullable(households.get(id));
    }

    @Override
    public List<Marriage> marriages(String id) {
        return marriages.stream()
                .filter(marriage ->
                        marriage.manId().equals(id) || marriage.womanId().equals(id))
                .toList();
    }

    @Override
    public Optional<FundAccount> account(String id) {
        LocalDate thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        return economy.work(id)
                .flatMap(work -> economy.balance(id)
                        .map(balance -> new FundAccount(
                                work.person(),
                                "9901" + id.substring(8, 17),
                                work.employer().name(),
                                work.wage(),
                                work.wage().multiply(new BigDecimal("0.24")).setScale(2),
                                balance,
                                work.since(),
                                thisMonth)));
    }

    @Override
    public List<FundLoan> loans(String id) {
        LocalDate today = LocalDate.now(clock);
        if (id.equals(P08.id())) {
            return List.of(new FundLoan(P08, "9901DK2019000873", today.minusYears(5), null));
        }
        if (id.equals(P11.id())) {
            return List.of(new FundLoan(P11, "9901DK2012000117", LocalDate.of(2012, 6, 18), LocalDate.of(2019, 2, 27)));
        }
        return List.of();
    }

    @Override
    public List<Home> homes(String id) {
        if (id.equals(P07.id())) {
            return List.of(home(P07, "演示市海棠街道青石桥15号，东单元602室", "89.64", LocalDate.of(2013, 4, 2), true));
        }
        if (id.equals(P11.id())) {
            return List.of(home(P11, "演示市望江街道石榴园8号6幢402室", "76.20", LocalDate.of(2012, 6, 1), false));
        }
        return List.of();
    }

    private static Home home(Resident holder, String location, String area, LocalDate registered, boolean current) {
        String serial = holder.id().substring(10, 17);
        return new Home(
                holder,
                "演（%d）演示市不动产权第%s号".formatted(registered.getYear(), serial),
                "990106003007GB%s0001F".formatted(serial),
                false,
                location,
                new BigDecimal(area),
                registered,
                current,
                false);
    }
}
