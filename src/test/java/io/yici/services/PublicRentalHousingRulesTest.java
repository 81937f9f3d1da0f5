package io.yici.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicRentalHousingRulesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision eligibility = decision("eligibility");
    private final DmnDecision comparison = decision("comparison");
    private final Map<String, @Nullable Object> facts = new HashMap<>();

    @BeforeEach
    void aCoupleWithAChildThatMeetsEverything() {
        facts.put("submittedOn", LocalDate.of(2026, 3, 2));
        facts.put("household", Map.of("local", true, "childCount", 1));
        facts.put("marriage", Map.of("married", true));
        facts.put("lowIncome", Map.of("receiving", false));
        facts.put("ownHomes", Map.of("area", 0));
        facts.put("spouseHomes", Map.of("area", 0));
        facts.put("childrenHomes", Map.of("area", 0));
        facts.put("people", Map.of("spouse", 1, "children", 1, "adults", 0));
        facts.put("adultHomes", Map.of());
        facts.put("adultIncomes", Map.of());
        facts.put("ownVehicles", Map.of("value", 42_000));
        facts.put("spouseVehicles", Map.of("value", 0));
        facts.put("ownContributions", Map.of("months", 60, "base", 5_200));
        facts.put("spouseContributions", Map.of("months", 50, "base", 4_600));
        facts.put("ownFirms", Map.of("capital", 0));
        facts.put("spouseFirms", Map.of("capital", 0));
        facts.put("ownIncome", income(63_648));
        facts.put("spouseIncome", income(56_304));
        facts.put("ownAccount", Map.of("base", 5_200, "opened", LocalDate.of(2020, 1, 1)));
        facts.put("spouseAccount", Map.of("base", 4_600, "opened", LocalDate.of(2020, 1, 1)));
    }

    @Test
    void grantsAFamilyWithinAllLimits() {
        assertThat(column("outcome")).containsExactly("grant");
        assertThat(column("queueClass")).containsExactly("B");
    }

    @Test
    void familiesOnTheAllowanceQueueInClassA() {
        facts.put("lowIncome", Map.of("receiving", true));
        assertThat(column("queueClass")).containsExactly("A");
    }

    @Test
    void takesTheContributionBaseWhereTheTaxOfficeKnowsNoIncome() {
        facts.put("ownIncome", Map.of("total", 0));
        facts.put("spouseIncome", Map.of("total", 0));
        assertThat(column("outcome")).containsExactly("grant");
        facts.put("ownContributions", Map.of("months", 60, "base", 12_000));
        assertThat(column("reason")).containsExactly("reason.own-income", "reason.spouse-income");
    }

    @Test
    void incomeIsReckonedPerHead() {
        facts.put("ownIncome", income(144_000));
        facts.put("spouseIncome", Map.of("total", 0));
        facts.put("spouseContributions", Map.of("months", 0, "base", 0));
        assertThat(column("outcome")).containsExactly("grant");
        facts.put("ownIncome", income(144_001));
        assertThat(column("reason")).containsExactly("reason.own-income");
        facts.put("submittedOn", LocalDate.of(2025, 12, 31));
        facts.put("ownIncome", income(129_600));
        assertThat(column("outcome")).containsExactly("grant");
        facts.put("ownIncome", income(130_000));
        assertThat(column("reason")).containsExactly("reason.own-income");
    }

    @Test
    void namesEveryCriterionThatIsNotMetWithItsRecord() {
        facts.put("household", Map.of("local", false, "childCount", 1));
        facts.put("ownContributions", Map.of("months", 11, "base", 5_200));
        facts.put("ownIncome", income(200_000));
        facts.put("spouseIncome", income(100_000));
        facts.put("ownHomes", Map.of("area", new BigDecimal("20")));
        facts.put("spouseHomes", Map.of("area", new BigDecimal("20")));
        facts.put("childrenHomes", Map.of("area", new BigDecimal("20")));
        facts.put("ownVehicles", Map.of("value", 50_000));
        facts.put("spouseVehicles", Map.of("value", 50_000));
        facts.put("ownFirms", Map.of("capital", 60_000));
        facts.put("spouseFirms", Map.of("capital", 60_000));

        assertThat(column("outcome")).hasSize(10).containsOnly("refuse");
        assertThat(column("reason"))
                .containsExactly(
                        "reason.own-income",
                        "reason.spouse-income",
                        "reason.own-area",
                        "reason.spouse-area",
                        "reason.children-area",
                        "reason.own-vehicle",
                        "reason.spouse-vehicle",
                        "reason.own-capital",
                        "reason.spouse-capital",
                        "reason.not-resident");
        assertThat(column("record"))
                .containsExactly(
                        "ownIncome",
                        "spouseIncome",
                        "ownHomes",
                        "spouseHomes",
                        "childrenHomes",
                        "ownVehicles",
                        "spouseVehicles",
                        "ownFirms",
                        "spouseFirms",
                        "ownContributions");
    }

    @Test
    void incomesAndHomesOfOtherAdultsCount() {
        facts.put("people", Map.of("spouse", 1, "children", 1, "adults", 1));
        facts.put("adultIncomes", Map.of("totalOfAll", 50_000));
        facts.put("adultHomes", Map.of("area", new BigDecimal("59.9")));
        assertThat(column("outcome")).containsExactly("grant");

        facts.put("adultHomes", Map.of("area", new BigDecimal("60")));
        assertThat(column("reason")).containsExactly("reason.adult-area");
        assertThat(column("record")).containsExactly("adultHomes");

        facts.put("adultHomes", Map.of("area", 0));
        facts.put("adultIncomes", Map.of("totalOfAll", 100_000));
        assertThat(column("reason"))
                .containsExactly("reason.own-income", "reason.spouse-income", "reason.adult-income");
    }

    @Test
    void fifteenSquareMetresAHeadAreTooMuchAndLessIsNot() {
        facts.put("ownHomes", Map.of("area", new BigDecimal("44.9")));
        assertThat(column("outcome")).containsExactly("grant");
        facts.put("ownHomes", Map.of("area", new BigDecimal("45")));
        assertThat(column("reason")).containsExactly("reason.own-area");
    }

    @Test
    void aYearOfContributionsStandsForRegistration() {
        facts.put("household", Map.of("local", false, "childCount", 1));
        assertThat(column("outcome")).containsExactly("grant");
    }

    @Test
    void aSinglePersonIsAFamilyOfOne() {
        facts.put("household", Map.of("local", true, "childCount", 0));
        facts.put("marriage", Map.of("married", false));
        List.of("spouseHomes", "childrenHomes", "spouseVehicles", "spouseContributions", "spouseFirms", "spouseIncome")
                .forEach(name -> facts.put(name, Map.of()));
        facts.put("ownIncome", income(48_000));
        assertThat(column("outcome")).containsExactly("grant");
        facts.put("ownIncome", income(48_001));
        assertThat(column("reason")).containsExactly("reason.own-income");
    }

    @Test
    void saysNothingWhereARecordIsMissing() {
        facts.put("ownVehicles", Map.of());
        assertThat(result(eligibility)).isEmpty();
    }

    @Test
    void comparesTaxedIncomeWithTheFundBase() {
        assertThat(compared()).containsExactly("agree");
        facts.put("ownIncome", income(74_881));
        assertThat(compared()).containsExactly("differ");
        facts.put("spouseIncome", income(40_000));
        assertThat(result(comparison).collectEntries("record")).containsExactly("ownIncome", "spouseIncome");
    }

    @Test
    void doesNotCompareAYearThatWasNotPaidForWhole() {
        facts.put("ownIncome", income(20_000));
        facts.put("ownAccount", Map.of("base", 5_200, "opened", LocalDate.of(2025, 8, 1)));
        assertThat(compared()).containsExactly("agree");
        facts.put("ownAccount", Map.of());
        assertThat(compared()).containsExactly("agree");
    }

    private static Map<String, Object> income(int total) {
        return Map.of("latest", Map.of("nd", 2025), "year", 2025, "comprehensive", total, "total", total);
    }

    private List<Object> compared() {
        return result(comparison).collectEntries("outcome");
    }

    private List<Object> column(String output) {
        return result(eligibility).collectEntries(output);
    }

    private DmnDecisionResult result(DmnDecision decision) {
        return ENGINE.evaluateDecision(decision, facts);
    }

    private static DmnDecision decision(String id) {
        try (InputStream in = Files.newInputStream(Path.of("processes/public-rental-housing/eligibility.dmn"))) {
            return ENGINE.parseDecision(id, in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
