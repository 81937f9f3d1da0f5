package io.yici.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({TestVault.class, Accounts.class, AccountStore.class, AccountsTest.Time.class})
class AccountsTest {

    private static final PersonIdentity PERSON = new PersonIdentity("张三", "990106199003070017", "13900000001");

    @Autowired
    Accounts accounts;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsAnAccountByItsLogin() {
        Account account = register("p01");
        assertThat(accounts.byLogin("p01")).contains(account);
        assertThat(accounts.byId(account.id())).contains(account);
        assertThat(accounts.byLogin("p02")).isEmpty();
    }

    @Test
    void knowsTheGroupsOfAClerk() {
        accounts.register("c01", "{noop}x", Set.of(Role.CLERK), Set.of("gjj-review", "gjj-appeal"), null);
        assertThat(accounts.byLogin("c01").orElseThrow().groups())
                .containsExactlyInAnyOrder("gjj-review", "gjj-appeal");
    }

    @Test
    void findsACitizenByPersonIdWithoutStoringIt() {
        Account account = register("p01");
        assertThat(accounts.byPersonId("990106199003070017")).contains(account);
        assertThat(accounts.byPseudonym(vault.pseudonym("990106199003070017"))).contains(account);
        assertThat(accounts.byPersonId("990106199105180022")).isEmpty();
    }

    @Test
    void keepsAClerkOutOfTheSearchByPersonId() {
        accounts.register("c01", null, Set.of(Role.CLERK), Set.of(), PERSON);
        assertThat(accounts.byPersonId("990106199003070017")).isEmpty();
        register("p01");
        assertThat(accounts.byPersonId("990106199003070017")).isPresent();
    }

    @Test
    void sealsWhoThePersonIs() {
        Account account = register("p01");
        assertThat(accounts.identity(account.id())).isEqualTo(PERSON);
        byte[] stored = jdbc.sql("select identity from account where id = ?")
                .param(account.id())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("张三", "990106199003070017");
        assertThat(PERSON).hasToString("PersonIdentity[sealed]");
    }

    @Test
    void namesNobodyBehindAnUnknownAccount() {
        assertThatExceptionOfType(AccountNotFound.class).isThrownBy(() -> accounts.identity(UUID.randomUUID()));
    }

    @Test
    void refusesALoginTwice() {
        register("p01");
        assertThatExceptionOfType(LoginTaken.class)
                .isThrownBy(() -> accounts.register("p01", null, Set.of(Role.DESIGNER), Set.of(), null));
    }

    @Test
    void keepsThePasswordOnlyAsItsHash() {
        register("p01");
        assertThat(accounts.passwordHash("p01")).contains("{noop}x");
        assertThat(accounts.passwordHash("p02")).isEmpty();
    }

    private Account register(String login) {
        return accounts.register(login, "{noop}x", Set.of(Role.CITIZEN), Set.of(), PERSON);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
