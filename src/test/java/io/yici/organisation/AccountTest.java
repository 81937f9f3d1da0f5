package io.yici.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void aMemberWithoutStatedDutiesHasAllButTheHeads() {
        Account clerk = account(Map.of(), Set.of(), true);
        assertThat(clerk.may("a", Duty.INTAKE)).isTrue();
        assertThat(clerk.may("a", Duty.REVIEW)).isTrue();
        assertThat(clerk.may("a", Duty.APPROVE)).isTrue();
        assertThat(clerk.may("a", Duty.HEAD)).isFalse();
        assertThat(clerk.may("b", Duty.INTAKE)).isFalse();
    }

    @Test
    void statedDutiesAreAllThereAre() {
        Account head = account(Map.of("a", Set.of(Duty.HEAD)), Set.of(), true);
        assertThat(head.may("a", Duty.INTAKE)).isFalse();
        assertThat(head.leads("a")).isTrue();
        assertThat(head.led()).containsExactlyInAnyOrder("a", "s");
    }

    @Test
    void whoIsSwitchedOffMayNothing() {
        Account gone = account(Map.of(), Set.of(), false);
        assertThat(gone.may("a", Duty.INTAKE)).isFalse();
        assertThat(account(Map.of("a", Set.of(Duty.HEAD)), Set.of(), false).leads("a"))
                .isFalse();
    }

    @Test
    void aDistrictTakesInAllWithin() {
        Account clerk = account(Map.of(), Set.of("990106", "990300"), true);
        assertThat(clerk.covers("990106")).isTrue();
        assertThat(clerk.covers("990107")).isFalse();
        assertThat(clerk.covers("990301")).isTrue();
        assertThat(clerk.covers("")).isTrue();
        assertThat(account(Map.of(), Set.of("990000"), true).covers("990106")).isTrue();
        assertThat(account(Map.of(), Set.of("990000"), true).covers("350106")).isFalse();
        assertThat(account(Map.of(), Set.of(), true).covers("350106")).isTrue();
    }

    private static Account account(Map<String, Set<Duty>> duties, Set<String> districts, boolean enabled) {
        return new Account(
                UUID.randomUUID(), "c", Set.of(Role.CLERK), Set.of("a"), Set.of("s"), duties, districts, enabled);
    }
}
