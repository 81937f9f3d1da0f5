package io.yici.codes;

import java.time.LocalDate;

/**
 * How strictly codes that come from outside are taken. The value types themselves hold any well-formed code; these rules add what depends on
 * where and when it is read.
 *
 * @param today dates in codes may not be later
 * @param demoRegions whether people and firms of the demo province 99, which does not exist, are let in
 */
public record CodeRules(LocalDate today, boolean demoRegions) {

    /** For real people and firms only. */
    public static CodeRules strict(LocalDate today) {
        return new CodeRules(today, false);
    }

    /** For demonstrations, where made-up people and firms are let in too. */
    public static CodeRules demo(LocalDate today) {
        return new CodeRules(today, true);
    }

    /** Checks what somebody typed; full-width characters, lower case and blanks around it are forgiven. */
    public CodeCheck check(CodeKind kind, String text) {
        return switch (kind) {
            case PERSON -> PersonId.check(text, this);
            case CREDIT -> CreditCode.check(text, this);
            case ORGANISATION -> OrganisationCode.check(text);
            case ITEM -> ItemCode.check(text, this);
            case CASE -> CaseNumber.check(text, this);
            case QUERY -> QueryCode.check(text);
            case REGION -> Regions.of(demoRegions).check(text);
        };
    }

    Regions regions() {
        return Regions.of(demoRegions);
    }

    /** For codes that were let in before: they are well-formed, whoever's they are. */
    static CodeRules wellFormed() {
        return new CodeRules(LocalDate.MAX, true);
    }
}
