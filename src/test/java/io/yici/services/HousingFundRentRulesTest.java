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

class HousingFundRentRulesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision eligibility = decision();
    private final Map<String, @Nullable Object> facts = new HashMap<>();

    @BeforeEach
    void aSinglePersonWhoMeetsEverything() {
        facts.put("submittedOn", LocalDate.of(2026, 3, 2));
        facts.put("account", account(14, true, "23456.78"));
        facts.put("loan", Map.of("running", false));
        facts.put("ownHomes", Map.of("count", 0));
        facts.put("spouseHomes", null);
        facts.put("childrenHomes", null);
        facts.put("answers", Map.of("monthlyRent", new BigDecimal("1500"), "months", 6));
    }

    @Test
    void grantsTheRentWhereItIsTheLeast() {
        assertThat(outcomes()).containsExactly("grant");
        assertThat(amount()).isEqualByComparingTo("9000");
    }

    @Test
    void grantsAtMostTheMonthlyLimit() {
        facts.put("answers", Map.of("monthlyRent", 5200, "months", 3));
        assertThat(amount()).isEqualByComparingTo("5400");
    }

    @Test
    void leavesAReserveInTheAccount() {
        facts.put("account", account(14, true, "700.50"));
        assertThat(amount()).isEqualByComparingTo("600.50");
    }

    @Test
    void takesTheStandardsOfTheDayOfSubmission() {
        facts.put("answers", Map.of("monthlyRent", 5200, "months", 1));
        facts.put("submittedOn", LocalDate.of(2025, 12, 31));
        assertThat(amount()).isEqualByComparingTo("1500");
        facts.put("submittedOn", LocalDate.of(2026, 1, 1));
        assertThat(amount()).isEqualByComparingTo("1800");
    }

    @Test
    void grantsAFamilyWithoutHomes() {
        facts.put("spouseHomes", Map.of("count", 0));
        facts.put("childrenHomes", Map.of("count", 0));
        assertThat(outcomes()).containsExactly("grant");
    }

    @Test
    void namesEveryConditionThatIsNotMet() {
        facts.put("account", account(2, false, "100"));
        facts.put("loan", Map.of("running", true));
        facts.put("ownHomes", Map.of("count", 1));
        facts.put("spouseHomes", Map.of("count", 2));
        facts.put("childrenHomes", Map.of("count", 1));
        assertThat(outcomes()).containsOnly("refuse");
        assertThat(column("reason"))
                .containsExactly(
                        "reason.too-few-months",
                        "reason.account-not-normal",
                        "reason.loan-running",
                        "reason.owns-home",
                        "reason.spouse-owns-home",
                        "reason.children-own-home",
                        "reason.nothing-to-withdraw");
        assertThat(column("record"))
                .containsExactly("account", "account", "loan", "ownHomes", "spouseHomes", "childrenHomes", "account");
    }

    @Test
    void threeMonthsAreEnough() {
        facts.put("account", account(3, true, "9000"));
        assertThat(outcomes()).containsExactly("grant");
        facts.put("account", account(2, true, "9000"));
        assertThat(column("reason")).containsExactly("reason.too-few-months");
    }

    @Test
    void saysNothingWhereARecordIsMissing() {
        facts.put("loan", null);
        assertThat(result()).isEmpty();
    }

    private static Map<String, Object> account(int months, boolean normal, String balance) {
        return Map.of("monthsPaid", months, "normal", normal, "balance", new BigDecimal(balance));
    }

    private List<Object> outcomes() {
        return column("outcome");
    }

    private BigDecimal amount() {
        return new BigDecimal(String.valueOf(result().get(0).get("granted")));
    }

    private List<Object> column(String output) {
        return result().collectEntries(output);
    }

    private DmnDecisionResult result() {
        return ENGINE.evaluateDecision(eligibility, facts);
    }

    private static DmnDecision decision() {
        try (InputStream in = Files.newInputStream(Path.of("processes/housing-fund-rent/eligibility.dmn"))) {
            return ENGINE.parseDecision("eligibility", in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
