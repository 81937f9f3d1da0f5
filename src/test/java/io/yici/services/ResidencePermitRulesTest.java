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

class ResidencePermitRulesTest {

    private static final String HERE = "演示市海棠街道云栖路21号";

    private final ServiceRules rules = new ServiceRules("residence-permit");
    private final Map<String, @Nullable Object> facts = new HashMap<>();

    @BeforeEach
    void somebodyRegisteredLongEnoughOfWhomNoRegisterKnowsMore() {
        facts.put("submittedOn", LocalDate.of(2026, 8, 1));
        residence(LocalDate.of(2025, 12, 1));
        facts.put("contributions", Map.of("paying", false));
        facts.put("firms", Map.of("runs", false));
        facts.put("homes", Map.of("count", 0));
        facts.put("lease", Map.of("renting", false));
        facts.put("school", Map.of("studying", false));
        facts.put("proven", List.of());
    }

    @Test
    void anyOneGroundIsEnough() {
        facts.put("school", Map.of("studying", true));
        assertGranted("reason.study", "school");
        lease(HERE);
        assertGranted("reason.lease", "lease");
        facts.put("homes", Map.of("count", 1));
        assertGranted("reason.own-home", "homes");
        facts.put("firms", Map.of("runs", true));
        assertGranted("reason.firm", "firms");
        facts.put("contributions", Map.of("paying", true));
        assertGranted("reason.job", "contributions");
    }

    @ParameterizedTest(name = "registered {0}, applied {1}: {2}")
    @CsvSource({
        "2026-02-01, 2026-08-01, grant",
        "2026-02-02, 2026-08-01, refuse",
        "2026-02-01, 2026-07-31, refuse",
        "2025-08-31, 2026-02-28, grant",
        "2025-08-31, 2026-02-27, refuse",
        "2025-08-28, 2026-02-28, grant",
        "2025-08-29, 2026-02-27, refuse",
        "2023-08-29, 2024-02-29, grant",
        "2023-08-31, 2024-02-28, refuse"
    })
    void halfAYearIsReachedOnTheDay(LocalDate since, LocalDate applied, String outcome) {
        residence(since);
        facts.put("submittedOn", applied);
        facts.put("contributions", Map.of("paying", true));
        assertThat(column("outcome")).containsExactly(outcome);
    }

    @Test
    void whoIsNotRegisteredIsToldSoAlone() {
        facts.put("residence", registration(false, null, null));
        facts.put("contributions", Map.of("paying", true));
        assertThat(column("reason")).containsExactly("reason.not-registered");
        assertThat(column("correctable")).containsExactly(false);
    }

    @Test
    void tooShortAResidenceCannotBeCorrectedByAProof() {
        residence(LocalDate.of(2026, 5, 1));
        assertThat(column("reason"))
                .containsExactly("reason.too-short", "reason.no-job", "reason.no-home", "reason.no-study");
        assertThat(column("correctable")).containsOnly(false);
        facts.put("contributions", Map.of("paying", true));
        assertThat(column("reason")).containsExactly("reason.too-short");
    }

    @Test
    void whereOnlyTheGroundIsMissingAProofIsAskedFor() {
        assertThat(column("outcome")).hasSize(3).containsOnly("refuse");
        assertThat(column("correctable")).containsOnly(true);
        assertThat(column("record")).containsExactly("contributions", "lease", "school");
    }

    @Test
    void aLeaseForAnotherAddressDoesNotCount() {
        lease("演示市临湖街道柳浪巷58号");
        assertThat(column("reason")).containsExactly("reason.no-job", "reason.lease-elsewhere", "reason.no-study");
        facts.put("contributions", Map.of("paying", true));
        assertGranted("reason.job", "contributions");
    }

    @Test
    void saysNothingWhereTheRegistrationDoesNotCount() {
        facts.put("residence", Map.of());
        facts.put("contributions", Map.of("paying", true));
        assertThat(rules.decide("eligibility", facts)).isEmpty();
    }

    @Test
    void oneProofThatAClerkFoundTrueIsEnough() {
        assertThat(proofs()).isEqualTo("refuse");
        for (String record : new String[] {"contributions", "lease", "school"}) {
            facts.put("proven", List.of(record));
            assertThat(proofs()).as(record).isEqualTo("grant");
        }
        facts.put("proven", List.of("residence"));
        assertThat(proofs()).isEqualTo("refuse");
    }

    @Test
    void noRowIsWithoutACase() {
        anyOneGroundIsEnough();
        whoIsNotRegisteredIsToldSoAlone();
        somebodyRegisteredLongEnoughOfWhomNoRegisterKnowsMore();
        tooShortAResidenceCannotBeCorrectedByAProof();
        somebodyRegisteredLongEnoughOfWhomNoRegisterKnowsMore();
        aLeaseForAnotherAddressDoesNotCount();
        somebodyRegisteredLongEnoughOfWhomNoRegisterKnowsMore();
        oneProofThatAClerkFoundTrueIsEnough();
        assertThat(rules.unfired("eligibility", "figures", "proofs")).isEmpty();
    }

    private void assertGranted(String reason, String record) {
        assertThat(column("outcome")).containsExactly("grant");
        assertThat(column("reason")).containsExactly(reason);
        assertThat(column("record")).containsExactly(record);
    }

    private void residence(LocalDate since) {
        facts.put("residence", registration(true, since, HERE));
    }

    private static Map<String, @Nullable Object> registration(
            boolean registered, @Nullable LocalDate since, @Nullable String place) {
        Map<String, @Nullable Object> registration = new HashMap<>();
        registration.put("registered", registered);
        registration.put("since", since);
        registration.put("place", place);
        return registration;
    }

    private void lease(String place) {
        facts.put("lease", Map.of("renting", true, "place", place));
    }

    private Object proofs() {
        return rules.column("proofs", "outcome", facts).get(0);
    }

    private List<Object> column(String output) {
        return rules.column("eligibility", output, facts);
    }
}
