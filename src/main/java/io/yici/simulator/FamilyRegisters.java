package io.yici.simulator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Health, resident insurance, schools and the federation of the disabled: a person's births, insurance, school and certificate. */
final class FamilyRegisters {

    private FamilyRegisters() {}

    static Map<String, Register> births(Society society) {
        return Map.of(
                "wj_csyxzm",
                id -> society.births(id).stream().map(FamilyRegisters::birth).toList());
    }

    private static Map<String, @Nullable Object> birth(Society.Birth birth) {
        Resident child = birth.child();
        Resident father = birth.father();
        boolean careless = Writing.isCareless(birth.mother().id());
        int chance = Math.floorMod(child.id().hashCode(), 1_000_000_000);
        return new Row()
                .with("csbh", "Y%09d".formatted(chance))
                .with("xsrxm", child.name())
                .with("xsrzjh", child.id())
                .with("xb", careless ? (child.isMale() ? "男" : "女") : (child.isMale() ? "1" : "2"))
                .with("cssj", "%s %02d:%02d:00".formatted(child.birth(), chance % 24, chance % 60))
                .with("csdd", "演示市，海棠街道")
                .with("cstz", 2_600 + chance % 1_400)
                .with("mqxm", birth.mother().name())
                .with("mqzjh", birth.mother().id())
                .with("fqxm", father == null ? Writing.NOTHING : father.name())
                .with("fqzjh", father == null ? Writing.NOTHING : father.id())
                .with("yymc", "演示市妇幼保健院")
                .with("qfrq", Writing.compact(child.birth().plusDays(3)))
                .fields();
    }

    static Map<String, Register> insurance(Society society, Clock clock) {
        return Map.of(
                "yb_cxjm",
                id -> society
                        .insuredAsResident(id)
                        .map(person -> new Row()
                                .with("zjh", id)
                                .with("xm", person.name())
                                .with("cbnd", LocalDate.now(clock).getYear())
                                .with("cbzt", Writing.isCareless(id) ? "正常参保" : "1")
                                .with("jfje", person.isChild() ? "360.00" : "420.00")
                                .fields())
                        .stream()
                        .toList());
    }

    static Map<String, Register> schools(Society society) {
        return Map.of(
                "jy_xsxx",
                id -> society.schooling(id).map(FamilyRegisters::pupil).stream().toList());
    }

    private static Map<String, @Nullable Object> pupil(Society.Schooling schooling) {
        String id = schooling.child().id();
        return new Row()
                .with("xsxm", schooling.child().name())
                .with("sfzjh", id)
                .with("xjh", "G" + id)
                .with("xxmc", schooling.grade() <= 6 ? "演示市实验小学" : "演示市第二中学")
                .with("njmc", "%d年级".formatted(schooling.grade()))
                .with("xjzt", Writing.isCareless(id) ? "在读" : "01")
                .with("jhrxm", schooling.guardian().name())
                .with("jhrzjh", Writing.masked(schooling.guardian().id()))
                .fields();
    }

    static Map<String, Register> disabilities(Society society) {
        return Map.of(
                "cl_cjr",
                id ->
                        society
                                .disability(id)
                                .map(disability -> disability(disability, society.guardian(disability)))
                                .stream()
                                .toList());
    }

    private static Map<String, @Nullable Object> disability(Society.Disability disability, @Nullable String guardian) {
        String id = disability.person().id();
        return new Row()
                .with("name", disability.person().name())
                .with("cardId", id)
                .with("cjzh", id + disability.category() + disability.grade())
                .with("cjlb", disability.category())
                .with("cjdj", Writing.isCareless(id) ? disability.grade() + "级" : String.valueOf(disability.grade()))
                .with("guardian", guardian == null ? Writing.NOTHING : guardian)
                .with("firstIssueDate", Writing.compact(disability.issued()))
                .with("status", "1")
                .with("validTo", Writing.compact(disability.validTo()))
                .fields();
    }
}
