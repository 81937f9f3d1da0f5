package io.yici.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.exchange.connector.FailureKind;
import io.yici.exchange.connector.RegisterAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules see of each demo person, through gateway, reader and the registers' own facts. */
class DemoCastTest {

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
    void theSingleOnesAreEligible() {
        for (Resident person : List.of(DemoCast.P01, DemoCast.P10)) {
            assertThat(household(person))
                    .containsEntry("name", person.name())
                    .containsEntry("selfReportedMarital", "single")
                    .containsEntry("childIds", List.of());
            assertThat(marriage(person)).containsEntry("married", false).containsEntry("spouseId", null);
            assertPaid(person);
            assertThat(homes(person)).containsEntry("count", 0L);
            assertThat(loan(person)).containsEntry("running", false);
        }
    }

    @Test
    void p02IsMarriedToP03WithTwoChildrenAndNoHome() {
        assertThat(household(DemoCast.P02))
                .containsEntry("childIds", List.of(DemoCast.P02_DAUGHTER.id(), DemoCast.P02_SON.id()))
                .containsEntry("childCount", 2L)
                .containsEntry("selfReportedMarital", "married");
        assertThat(household(DemoCast.P03))
                .containsEntry("childIds", List.of(DemoCast.P02_DAUGHTER.id(), DemoCast.P02_SON.id()));
        assertThat(household(DemoCast.P02_SON)).containsEntry("childIds", List.of());
        assertThat(marriage(DemoCast.P02))
                .containsEntry("married", true)
                .containsEntry("spouseId", DemoCast.P03.id())
                .containsEntry("spouseName", "苏一苇");
        assertThat(marriage(DemoCast.P03)).containsEntry("spouseId", DemoCast.P02.id());
        for (Resident member : List.of(DemoCast.P02, DemoCast.P03, DemoCast.P02_DAUGHTER, DemoCast.P02_SON)) {
            assertThat(homes(member)).containsEntry("count", 0L);
        }
        assertPaid(DemoCast.P02);
    }

    @Test
    void p04IsSingleByTheirOwnWordAndMarriedByCivilAffairs() {
        assertThat(household(DemoCast.P04)).containsEntry("selfReportedMarital", "single");
        assertThat(marriage(DemoCast.P04)).containsEntry("married", true).containsEntry("spouseId", DemoCast.P05.id());
        assertThat(homes(DemoCast.P04)).containsEntry("count", 0L);
        assertThat(homes(DemoCast.P05)).containsEntry("count", 0L);
        assertPaid(DemoCast.P04);
    }

    @Test
    void theSpouseOfP06OwnsAHome() {
        assertThat(marriage(DemoCast.P06)).containsEntry("spouseId", DemoCast.P07.id());
        assertThat(homes(DemoCast.P06)).containsEntry("count", 0L);
        assertThat(homes(DemoCast.P07)).containsEntry("count", 1L);
        assertThat(household(DemoCast.P06)).containsEntry("childCount", 1L);
        assertPaid(DemoCast.P06);
    }

    @Test
    void p08HasARunningLoan() {
        assertThat(loan(DemoCast.P08)).containsEntry("running", true);
        assertThat(homes(DemoCast.P08)).containsEntry("count", 0L);
        assertThat(marriage(DemoCast.P08)).containsEntry("married", false);
        assertPaid(DemoCast.P08);
    }

    @Test
    void p09HasPaidForTwoMonths() {
        assertThat(account(DemoCast.P09)).containsEntry("monthsPaid", 2L).containsEntry("normal", true);
        assertThat(loan(DemoCast.P09)).containsEntry("running", false);
    }

    @Test
    void p11IsWrittenBadlyAndReadWell() {
        assertThat(asking.ask("ga_czrk", DemoCast.P11.id()).toString()).doesNotContain("990106850726117");
        assertThat(household(DemoCast.P11))
                .containsEntry("name", "迪力·沙山")
                .extractingByKey("self", InstanceOfAssertFactories.MAP)
                .containsEntry("czrkgmsfhm", DemoCast.P11.id())
                .containsEntry("czrkxb", "male")
                .containsEntry("czrkcsrq", LocalDate.of(1985, 7, 26))
                .containsEntry("czrkswrq", null)
                .containsEntry("czrkqcrq", null);
        assertThat(marriage(DemoCast.P11)).containsEntry("married", false).containsEntry("spouseId", null);
        assertThat(asking.read("mz_hydj", DemoCast.P11.id()).rows()).hasSize(2);
        assertThat(loan(DemoCast.P11)).containsEntry("running", false);
        assertThat(homes(DemoCast.P11)).containsEntry("count", 0L);
        assertPaid(DemoCast.P11);
    }

    @Test
    void theFamilyOfFourHasTwoAdultsBesidesEach() {
        assertThat(household(DemoCast.P18))
                .containsEntry("adultIds", List.of(DemoCast.P19.id(), DemoCast.P20.id()))
                .containsEntry("childIds", List.of(DemoCast.P18_SON.id()))
                .containsEntry("street", "望江街道");
        assertThat(household(DemoCast.P20))
                .containsEntry("adultIds", List.of(DemoCast.P18.id(), DemoCast.P19.id()))
                .containsEntry("childIds", List.of());
        assertThat(household(DemoCast.P12)).containsEntry("adultIds", List.of(DemoCast.P13.id()));
        assertThat(household(DemoCast.P17)).containsEntry("adultIds", List.of());
        assertThat(asking.facts("sw_gs", DemoCast.P20.id()).get("totalOfAll"))
                .isEqualTo(asking.facts("sw_gs", DemoCast.P20.id()).get("total"));
        assertThat(asking.facts("sw_gs", DemoCast.P17.id()).get("totalOfAll")).isEqualTo(0L);
    }

    @Test
    void fieldsNobodyAskedForAreDropped() {
        assertThat(asking.read("ga_czrk", DemoCast.P01.id()).droppedFields()).isEqualTo(1);
        assertThat(asking.read("zr_bdc", DemoCast.P07.id()).droppedFields()).isEqualTo(1);
    }

    @Test
    void aDepartmentOutOfQuotaSaysSo() {
        suffering(
                "zr",
                Fault.QUOTA,
                () -> assertThat(asking.ask("zr_bdc", DemoCast.P07.id()))
                        .isInstanceOfSatisfying(
                                RegisterAnswer.Unavailable.class,
                                none -> assertThat(none.kind()).isEqualTo(FailureKind.QUOTA)));
    }

    @Test
    void aStaleDepartmentSaysWhenItWasUpdated() {
        suffering(
                "zr",
                Fault.STALE,
                () -> assertThat(asking.ask("zr_bdc", DemoCast.P07.id()))
                        .isInstanceOfSatisfying(RegisterAnswer.Rows.class, rows -> {
                            assertThat(rows.updatedAt())
                                    .isBefore(CLOCK.instant().minus(Duration.ofDays(399)));
                            assertThat(rows.version()).isEqualTo("zr-20250625");
                        }));
    }

    @Test
    void anAnswerAboutSomebodyElseNamesSomebodyElse() {
        suffering(
                "zr",
                Fault.OTHER_PERSON,
                () -> assertThat(asking.read("zr_bdc", DemoCast.P07.id()).rows())
                        .singleElement()
                        .extracting("qlrzjh")
                        .isEqualTo(DemoCast.P01.id()));
    }

    @Test
    void valuesThatNobodyCanReadAreFound() {
        suffering(
                "zr",
                Fault.INVALID,
                () -> assertThat(asking.read("zr_bdc", DemoCast.P07.id()).findings())
                        .extracting("field")
                        .contains("jzmj", "djsj", "qszt"));
    }

    @Test
    void aFieldTooManyIsDropped() {
        suffering(
                "zr",
                Fault.EXTRA_FIELD,
                () -> assertThat(asking.read("zr_bdc", DemoCast.P07.id()).droppedFields())
                        .isEqualTo(2));
    }

    @Test
    void oneResourceSuffersWithoutTheOthers() {
        departments.suffer("mz", "mz_hydj", Fault.DOWN);
        try {
            assertThat(asking.ask("mz_hydj", DemoCast.P02.id())).isInstanceOf(RegisterAnswer.Unavailable.class);
            assertThat(asking.ask("mz_dbjz", DemoCast.P17.id())).isInstanceOf(RegisterAnswer.Rows.class);
        } finally {
            departments.recover();
        }
    }

    private static void suffering(String department, Fault fault, Runnable look) {
        departments.suffer(department, fault);
        try {
            look.run();
        } finally {
            departments.suffer(department, Fault.UP);
        }
    }

    @Test
    void nobodyElseIsKnown() {
        assertThat(household("11010519491231002X")).containsEntry("self", null).containsEntry("childIds", List.of());
        assertThat(account("11010519491231002X")).containsEntry("normal", false).containsEntry("monthsPaid", 0L);
    }

    private static void assertPaid(Resident person) {
        assertThat(account(person))
                .containsEntry("normal", true)
                .hasEntrySatisfying(
                        "monthsPaid", months -> assertThat((Long) months).isGreaterThanOrEqualTo(3))
                .hasEntrySatisfying(
                        "balance",
                        balance -> assertThat(((Number) balance).doubleValue()).isGreaterThan(20_000));
    }

    private static Map<String, @Nullable Object> household(Resident person) {
        return household(person.id());
    }

    private static Map<String, @Nullable Object> household(String id) {
        return asking.facts("ga_czrk", id);
    }

    private static Map<String, @Nullable Object> marriage(Resident person) {
        return asking.facts("mz_hydj", person.id());
    }

    private static Map<String, @Nullable Object> account(Resident person) {
        return account(person.id());
    }

    private static Map<String, @Nullable Object> account(String id) {
        return asking.facts("js_gjjgrjc", id);
    }

    private static Map<String, @Nullable Object> loan(Resident person) {
        return asking.facts("js_gjjgrdk", person.id());
    }

    private static Map<String, @Nullable Object> homes(Resident person) {
        return asking.facts("zr_bdc", person.id());
    }
}
