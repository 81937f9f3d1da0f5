package io.yici.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({
    TestVault.class,
    Accounts.class,
    AccountStore.class,
    ColleagueStore.class,
    Colleagues.class,
    OrganisationStore.class,
    Organisation.class,
    Entries.class,
    EntryRules.class,
    ChangeStore.class,
    SubstituteStore.class,
    Substitutes.class,
    OrganisationChanges.class,
    OrganisationChangesTest.Office.class
})
class OrganisationChangesTest {

    @Autowired
    OrganisationChanges changes;

    @Autowired
    Organisation organisation;

    @Autowired
    Entries entries;

    @Autowired
    Accounts accounts;

    @Autowired
    Substitutes substitutes;

    @Autowired
    HeldWorkOnPaper work;

    @Autowired
    JdbcClient jdbc;

    private Account administrator;

    @BeforeEach
    void prepare() {
        work.open.clear();
        work.changed.clear();
        administrator = accounts.register("a1", null, Set.of(Role.ADMINISTRATOR), Set.of(), null);
        changes.save(
                entry(EntryKind.DEPARTMENT, "mz", Map.of("name_zh", "民政部门", "name_en", "Civil affairs")),
                administrator);
        changes.save(group("mz-window", "mz"), administrator);
        changes.save(group("mz-approve", "mz"), administrator);
    }

    @Test
    void addsSomebodyWhoMayWhatWasSaid() {
        changes.save(clerk("c1", "clerk", "mz-window:intake+head;mz-approve", "mz-approve", "990106"), administrator);
        Account account = accounts.byLogin("c1").orElseThrow();
        assertThat(account.may("mz-window", Duty.HEAD)).isTrue();
        assertThat(account.may("mz-window", Duty.REVIEW)).isFalse();
        assertThat(account.may("mz-approve", Duty.APPROVE)).isTrue();
        assertThat(account.supervised()).containsExactly("mz-approve");
        assertThat(account.districts()).containsExactly("990106");
        assertThat(accounts.name(account.id())).contains("某某");
        assertThat(organisation.staff("c", "mz-window", "", 10)).containsExactly(account);
        assertThat(organisation.staff("", "mz-approve", "c1", 10)).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(reasons(clerk("C 1", "clerk", "", "", ""))).containsExactly("id");
        assertThat(reasons(clerk("c1", "", "", "", ""))).containsExactly("role");
        assertThat(reasons(clerk("c1", "citizen", "", "", ""))).containsExactly("role");
        assertThat(reasons(clerk("c1", "clerk;administrator", "", "", ""))).containsExactly("role.alone");
        assertThat(reasons(clerk("c1", "auditor", "mz-window", "", ""))).containsExactly("group");
        assertThat(reasons(clerk("c1", "officer", "mz", "", ""))).isEmpty();
        assertThat(reasons(clerk("c1", "clerk", "mz", "", ""))).containsExactly("group");
        assertThat(reasons(clerk("c1", "clerk", "mz-window:boss", "xx", "123")))
                .containsExactly("duty", "group", "district");
        assertThat(reasons(group("mz", "mz"))).containsExactly("taken");
        assertThat(reasons(group("mz-x", "zz"))).containsExactly("department");
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> changes.save(group("mz-x", "zz"), administrator));
    }

    @Test
    void nobodyElseChangesAnythingAndNobodyChangesThemselves() {
        Account auditor = accounts.register("u1", null, Set.of(Role.AUDITOR), Set.of(), null);
        assertThatExceptionOfType(NotAdministrator.class).isThrownBy(() -> changes.save(group("mz-x", "mz"), auditor));
        assertThatExceptionOfType(NotAdministrator.class)
                .isThrownBy(() -> changes.givePassword("a1", "{noop}x", auditor));
        assertThat(reasons(clerk("a1", "auditor", "", "", ""))).containsExactly("self");
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> changes.givePassword("a1", "{noop}x", administrator));
    }

    @Test
    void anAdministratorWhoWasSwitchedOffChangesNothing() {
        Account other = accounts.register("a2", null, Set.of(Role.ADMINISTRATOR), Set.of(), null);
        Entry off = entry(EntryKind.CLERK, "a1", Map.of("name", "甲", "roles", "administrator", "enabled", "no"));
        changes.save(off, other);
        assertThatExceptionOfType(NotAdministrator.class)
                .isThrownBy(() -> changes.save(group("mz-x", "mz"), administrator));
    }

    @Test
    void saysNothingOfWhatIsSoAlready() {
        changes.save(clerk("c1", "clerk", "mz-window", "", ""), administrator);
        int before = changes.before(Long.MAX_VALUE, 100).size();
        assertThat(changes.save(clerk("c1", "clerk", " mz-window ; mz-window", "", ""), administrator)
                        .changed())
                .isFalse();
        assertThat(changes.before(Long.MAX_VALUE, 100)).hasSize(before);
    }

    @Test
    void undoesTheLatestChangeOnly() {
        changes.save(clerk("c1", "clerk", "mz-window", "", ""), administrator);
        changes.save(clerk("c1", "clerk", "mz-window;mz-approve", "", ""), administrator);
        changes.save(clerk("c1", "clerk", "mz-approve", "", ""), administrator);
        List<OrganisationChange> all = changes.of(EntryKind.CLERK, "c1", 10);
        assertThatExceptionOfType(ChangeStands.class)
                .isThrownBy(() -> changes.undo(all.get(1).position(), administrator));
        changes.undo(all.get(0).position(), administrator);
        assertThat(accounts.byLogin("c1").orElseThrow().groups()).containsExactlyInAnyOrder("mz-window", "mz-approve");
        assertThat(changes.isUndoable(all.get(2))).as("that somebody was added").isFalse();
    }

    @Test
    void removesAGroupOnlyWhenNothingIsLeftInIt() {
        changes.save(clerk("c1", "clerk", "mz-window", "", ""), administrator);
        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> changes.remove(EntryKind.GROUP, "mz-window", administrator));
        changes.save(clerk("c1", "clerk", "", "", ""), administrator);
        work.open.add("mz-window");
        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> changes.remove(EntryKind.GROUP, "mz-window", administrator));
        work.open.clear();
        changes.remove(EntryKind.GROUP, "mz-window", administrator);
        assertThat(entries.find(EntryKind.GROUP, "mz-window")).isEmpty();
        changes.undo(changes.before(Long.MAX_VALUE, 1).get(0).position(), administrator);
        assertThat(entries.find(EntryKind.GROUP, "mz-window")).contains(group("mz-window", "mz"));
        assertThatExceptionOfType(StillInUse.class)
                .isThrownBy(() -> changes.remove(EntryKind.DEPARTMENT, "mz", administrator));
    }

    @Test
    void givesBackTheWorkOfWhoMayDoLess() {
        changes.save(clerk("c1", "clerk", "mz-window", "", ""), administrator);
        assertThat(changes.save(clerk("c1", "clerk", "mz-window", "", "990106"), administrator)
                        .givenBack())
                .isEqualTo(3);
        assertThat(work.changed).last().matches(account -> account.covers("990106") && !account.covers("990107"));
    }

    @Test
    void aPasswordOfAnothersIsForOnce() {
        changes.save(clerk("c1", "clerk", "mz-window", "", ""), administrator);
        changes.givePassword("c1", "{noop}x", administrator);
        UUID id = accounts.byLogin("c1").orElseThrow().id();
        assertThat(accounts.passwordHash("c1")).contains("{noop}x");
        assertThat(accounts.hasPasswordOnce(id)).isTrue();
        accounts.choosePassword(id, "{noop}own");
        assertThat(accounts.hasPasswordOnce(id)).isFalse();
        changes.save(clerk("c1", "clerk", "mz-window", "", "").with("enabled", "no"), administrator);
        assertThat(accounts.passwordHash("c1")).as("of who is switched off").isEmpty();
    }

    @Test
    void noNameIsKeptInTheChanges() {
        changes.save(clerk("c1", "clerk", "mz-window", "", ""), administrator);
        changes.save(clerk("c1", "clerk", "mz-window", "", "").with("name", "另一人"), administrator);
        assertThat(jdbc.sql(
                                "select coalesce(before_values, '') || coalesce(after_values, '') from organisation_change where subject = 'c1'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(kept -> kept.contains("某某") || kept.contains("另一人"));
        assertThat(accounts.name(accounts.byLogin("c1").orElseThrow().id())).contains("另一人");
        assertThat(jdbc.sql("select count(*) from account where staff_name is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void namesASubstituteForSomebody() {
        changes.save(clerk("c1", "clerk", "mz-window", "", ""), administrator);
        changes.save(clerk("c2", "clerk", "mz-window", "", ""), administrator);
        Account away = accounts.byLogin("c1").orElseThrow();
        Account there = accounts.byLogin("c2").orElseThrow();
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(1);
        changes.nameSubstitute(away, there.id(), day, day, administrator);
        assertThat(substitutes.of(away)).hasSize(1);
        assertThat(changes.of(EntryKind.CLERK, "c1", 1))
                .first()
                .matches(one -> one.what() == OrganisationChange.What.SUBSTITUTE);
        changes.endSubstitute(away, substitutes.of(away).get(0).id(), administrator);
        assertThat(substitutes.of(away)).isEmpty();
        assertThat(accounts.groups()).containsExactly("mz-window");
    }

    private List<String> reasons(Entry entry) {
        return changes.check(entry, administrator).stream().map(Refusal::reason).toList();
    }

    private static Entry entry(EntryKind kind, String id, Map<String, String> values) {
        return new Entry(kind, id, values);
    }

    private static Entry group(String id, String department) {
        return entry(EntryKind.GROUP, id, Map.of("department", department, "name_zh", "组", "name_en", "Group"));
    }

    private static Entry clerk(String login, String roles, String groups, String supervised, String districts) {
        return entry(
                EntryKind.CLERK,
                login,
                Map.of(
                        "name",
                        "某某",
                        "roles",
                        roles,
                        "groups",
                        groups,
                        "supervised",
                        supervised,
                        "districts",
                        districts));
    }

    /** Whose work was looked at; each time three items go back. */
    static class HeldWorkOnPaper implements HeldWork {

        final List<String> open = new ArrayList<>();
        final List<Account> changed = new ArrayList<>();

        @Override
        public int heldBy(UUID account) {
            return 0;
        }

        @Override
        public int giveBack(Account account) {
            changed.add(account);
            return 3;
        }

        @Override
        public int openIn(String group) {
            return open.contains(group) ? 1 : 0;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("io.yici.ledger")
    static class Office {

        @Bean
        HeldWorkOnPaper heldWork() {
            return new HeldWorkOnPaper();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
