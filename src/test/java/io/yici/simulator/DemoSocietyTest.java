package io.yici.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules see of the demo people of the subsidies and the residence permit. */
class DemoSocietyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-30T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static SimulatedDepartments departments;
    private static Asking asking;

    @BeforeAll
    static void start() throws IOException {
        departments = SimulatedDepartments.start(SimulatorOptions.fast(CLOCK));
        asking = new Asking(CLOCK, departments);
    }

    @AfterAll
    static void stop() {
        asking.close();
        departments.close();
    }

    @Test
    void certificatesAndAllowancesAreAsTheSubsidiesTell() {
        assertThat(disability(DemoCast.P23)).containsEntry("disabled", true).containsEntry("level", 1L);
        assertThat(allowance(DemoCast.P23)).containsEntry("needy", true).containsEntry("supported", false);
        assertThat(disability(DemoCast.P24)).containsEntry("level", 2L).containsEntry("expired", false);
        assertThat(allowance(DemoCast.P24)).containsEntry("needy", false).containsEntry("ended", false);
        assertThat(disability(DemoCast.P25))
                .containsEntry("category", "intellectual")
                .containsEntry("level", 3L);
        assertThat(disability(DemoCast.P26))
                .containsEntry("disabled", false)
                .containsEntry("expired", true)
                .containsEntry("validUntil", LocalDate.of(2026, 6, 20));
        assertThat(household(DemoCast.P27)).containsEntry("region", "990203").containsEntry("street", "清江街道");
        assertThat(household(DemoCast.P23)).containsEntry("region", "990106");
        assertThat(allowance(DemoCast.P28))
                .containsEntry("needy", false)
                .containsEntry("ended", true)
                .containsEntry("endedOn", LocalDate.of(2026, 5, 31));
        assertThat(asking.facts("rs_sbk", DemoCast.P23.id())).containsEntry("usable", true);
        assertThat(disability(DemoCast.P29)).containsEntry("disabled", false).containsEntry("expired", false);
    }

    @Test
    void residencesAreAsThePermitsTell() {
        assertThat(residence(DemoCast.P29)).containsEntry("since", LocalDate.of(2025, 11, 30));
        assertThat(asking.facts("rs_jf", DemoCast.P29.id())).containsEntry("paying", true);
        assertThat(residence(DemoCast.P30).get("place"))
                .isEqualTo(lease(DemoCast.P30).get("place"));
        assertThat(asking.facts("jy_xsxx", DemoCast.P31.id())).containsEntry("studying", true);
        assertThat(residence(DemoCast.P32)).containsEntry("registered", true);
        assertThat(lease(DemoCast.P32)).containsEntry("renting", false).containsEntry("place", null);
        assertThat(asking.facts("rs_jf", DemoCast.P32.id())).containsEntry("paying", false);
        assertThat(residence(DemoCast.P33)).containsEntry("since", LocalDate.of(2026, 4, 30));
        assertThat(residence(DemoCast.P34).get("place"))
                .isNotEqualTo(lease(DemoCast.P34).get("place"));
    }

    private static Map<String, @Nullable Object> disability(Resident person) {
        return asking.facts("cl_cjr", person.id());
    }

    private static Map<String, @Nullable Object> allowance(Resident person) {
        return asking.facts("mz_dbjz", person.id());
    }

    private static Map<String, @Nullable Object> residence(Resident person) {
        return asking.facts("ga_ldrk", person.id());
    }

    private static Map<String, @Nullable Object> lease(Resident person) {
        return asking.facts("js_zlba", person.id());
    }

    private static Map<String, @Nullable Object> household(Resident person) {
        return asking.facts("ga_czrk", person.id());
    }
}
