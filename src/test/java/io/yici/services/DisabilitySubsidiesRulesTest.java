package io.yici.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisabilitySubsidiesRulesTest {

    private final ServiceRules rules = new ServiceRules("disability-subsidies");
    private final Map<String, @Nullable Object> facts = new HashMap<>();

    @BeforeEach
    void somebodyInNeedWithAPhysicalDisabilityOfGradeOneWhoAppliesForBoth() {
        facts.put("submittedOn", LocalDate.of(2026, 3, 2));
        facts.put("answers", Map.of("subsidies", "both"));
        facts.put("household", Map.of("region", "990106"));
        disability("physical", 1);
        allowance(true, false, false);
    }

    @Test
    void grantsBothAndAddsNoReasonOfItsOwn() {
        assertThat(column("living", "reason")).containsExactly("reason.living-granted");
        assertThat(column("living", "monthly")).containsExactly(300L);
        assertThat(column("care", "reason")).containsExactly("reason.care-granted");
        assertThat(column("care", "monthly")).containsExactly(500L);
        assertThat(both()).isEqualTo("grant/true");
        assertThat(column("subsidies", "reason")).containsExactly((Object) null);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "physical, 1, 500",
        "multiple, 2, 250",
        "intellectual, 1, 500",
        "intellectual, 2, 250",
        "intellectual, 3, 125",
        "mental, 3, 125",
        "mental, 4, 125",
        "physical, 3, ",
        "multiple, 3, ",
        "visual, 4, ",
        "hearing, 3, ",
        "speech, 4, "
    })
    void careDependsOnGradeAndCategory(String category, int grade, @Nullable Long monthly) {
        disability(category, grade);
        assertThat(column("care", "monthly")).containsExactly(monthly);
        assertThat(column("care", "outcome")).containsExactly(monthly == null ? "refuse" : "grant");
        assertThat(both()).isEqualTo(monthly == null ? "grant/false" : "grant/true");
    }

    @Test
    void onlyWhatIsAskedForIsDecided() {
        facts.put("answers", Map.of("subsidies", "care"));
        allowance(false, false, false);
        assertThat(column("living", "outcome")).containsExactly("not-asked");
        assertThat(both()).isEqualTo("grant/true");

        facts.put("answers", Map.of("subsidies", "living"));
        assertThat(column("care", "outcome")).containsExactly("not-asked");
        assertThat(column("living", "reason")).containsExactly("reason.living-not-needy");
        assertThat(both()).isEqualTo("refuse/false");
        allowance(true, false, false);
        assertThat(both()).isEqualTo("grant/true");

        facts.put("answers", Map.of("subsidies", "care"));
        disability("hearing", 4);
        assertThat(both()).isEqualTo("refuse/false");
    }

    @Test
    void anExpiredCertificateFailsBothWithItsDay() {
        facts.put("disability", certificate(false, true, null, null));
        assertThat(column("living", "reason")).containsExactly("reason.living-expired");
        assertThat(column("care", "reason")).containsExactly("reason.care-expired");
        assertThat(column("care", "record")).containsExactly("disability");
        assertThat(both()).isEqualTo("refuse/false");
    }

    @Test
    void namesEveryCriterionThatIsNotMet() {
        facts.put("disability", certificate(false, false, null, null));
        allowance(false, false, true);
        assertThat(column("living", "reason")).containsExactly("reason.living-no-certificate", "reason.living-ended");
        assertThat(column("living", "record")).containsExactly("disability", "lowIncome");
        assertThat(column("care", "reason")).containsExactly("reason.care-no-certificate");
    }

    @Test
    void whoIsSupportedAsExtremelyPoorGetsNeither() {
        allowance(false, true, false);
        assertThat(column("living", "reason")).containsExactly("reason.living-supported");
        assertThat(column("care", "reason")).containsExactly("reason.care-supported");
        assertThat(both()).isEqualTo("refuse/false");
    }

    @Test
    void eachPartOfTwoMayBeTheOneThatQualifies() {
        allowance(false, false, false);
        assertThat(both()).isEqualTo("grant/false");
        assertThat(column("subsidies", "reason")).containsExactly("reason.partial");
        allowance(true, false, false);
        disability("physical", 4);
        assertThat(column("care", "reason")).containsExactly("reason.care-not-severe");
        assertThat(both()).isEqualTo("grant/false");
    }

    @Test
    void takesTheStandardsOfTheDayOfSubmission() {
        facts.put("submittedOn", LocalDate.of(2025, 12, 31));
        assertThat(column("living", "monthly")).containsExactly(280L);
        assertThat(column("care", "monthly")).containsExactly(450L);
        facts.put("submittedOn", LocalDate.of(2026, 1, 1));
        assertThat(column("living", "monthly")).containsExactly(300L);
    }

    @Test
    void whatAClerkGrantsInsteadIsReckonedFromTheStandards() {
        assertThat(column("overturned", "livingAmount")).containsExactly(300L);
        assertThat(column("overturned", "careAmount")).containsExactly(500L);
        disability("physical", 2);
        assertThat(column("overturned", "careAmount")).containsExactly(250L);
        disability("physical", 4);
        assertThat(column("overturned", "careAmount")).as("the lowest").containsExactly(125L);
        facts.put("answers", Map.of("subsidies", "care"));
        assertThat(column("overturned", "livingAmount")).containsExactly((Object) null);
    }

    @Test
    void whoIsRegisteredInAnotherCityIsPassedOn() {
        assertThat(column("place", "outcome")).containsExactly("here");
        facts.put("household", Map.of("region", "990122"));
        assertThat(column("place", "outcome")).containsExactly("here");
        facts.put("household", Map.of("region", "990203"));
        assertThat(column("place", "outcome")).containsExactly("elsewhere");
        facts.put("household", Map.of());
        assertThat(rules.decide("place", facts)).isEmpty();
    }

    @Test
    void saysNothingWhereARecordIsMissing() {
        facts.put("lowIncome", Map.of());
        assertThat(rules.decide("living", facts)).isEmpty();
        assertThat(rules.decide("subsidies", facts)).isEmpty();
        facts.put("disability", Map.of());
        assertThat(rules.decide("care", facts)).isEmpty();
    }

    @Test
    void noRowIsWithoutACase() {
        for (String asked : List.of("both", "living", "care")) {
            facts.put("answers", Map.of("subsidies", asked));
            for (int grade = 1; grade <= 4; grade++) {
                for (String category : List.of("physical", "mental")) {
                    disability(category, grade);
                    decideAll();
                }
            }
            facts.put("disability", certificate(false, true, null, null));
            decideAll();
            facts.put("disability", certificate(false, false, null, null));
            decideAll();
        }
        facts.put("household", Map.of("region", "990203"));
        facts.put("submittedOn", LocalDate.of(2025, 12, 31));
        decideAll();
        assertThat(rules.unfired("subsidies", "living", "care", "overturned", "place", "figures", "parameters"))
                .isEmpty();
    }

    private void decideAll() {
        for (boolean needy : List.of(true, false)) {
            for (boolean ended : List.of(true, false)) {
                allowance(needy, false, ended && !needy);
                List.of("living", "care", "subsidies", "overturned", "place").forEach(id -> rules.decide(id, facts));
            }
        }
        allowance(false, true, false);
        List.of("living", "care", "subsidies").forEach(id -> rules.decide(id, facts));
    }

    private void disability(String category, int grade) {
        facts.put("disability", certificate(true, false, category, grade));
    }

    private static Map<String, @Nullable Object> certificate(
            boolean valid, boolean expired, @Nullable String category, @Nullable Integer grade) {
        Map<String, @Nullable Object> certificate = new HashMap<>();
        certificate.put("disabled", valid);
        certificate.put("expired", expired);
        certificate.put("category", category);
        certificate.put("level", grade);
        return certificate;
    }

    private void allowance(boolean needy, boolean supported, boolean ended) {
        facts.put("lowIncome", Map.of("needy", needy, "supported", supported, "ended", ended));
    }

    private String both() {
        return column("subsidies", "outcome").get(0) + "/"
                + column("subsidies", "whole").get(0);
    }

    private List<Object> column(String decision, String output) {
        return rules.column(decision, output, facts);
    }
}
