package io.yici.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.site.DemoPeople;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The page on which departments are switched, and the accounts of the demo people. */
@SpringBootTest(
        classes = DemoControlRoomPageTest.App.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DEFAULT_NULL_ORDERING=HIGH",
            "yici.vault.key-store=target/test-keys/${random.uuid}.p12",
            "yici.data=target/test-data/${random.uuid}",
            "yici.simulator.departments.ga.port=0",
            "yici.simulator.departments.mz.port=0",
            "yici.simulator.departments.gjj.port=0",
            "yici.simulator.departments.zr.port=0",
            "yici.simulator.departments.jg.port=0",
            "yici.simulator.departments.cl.port=0",
            "yici.simulator.departments.rs.port=0",
            "yici.simulator.departments.sj.port=0",
            "yici.simulator.departments.sw.port=0",
            "yici.simulator.departments.wj.port=0",
            "yici.simulator.departments.yb.port=0",
            "yici.simulator.departments.jy.port=0",
            "yici.simulator.departments.js.port=0",
            "yici.simulator.departments.fy.port=0",
            "yici.simulator.departments.xy.port=0"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class DemoControlRoomPageTest {

    /** The simulator and what it stands on. */
    @EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
    @ComponentScan(
            basePackages = {
                "io.yici.site",
                "io.yici.organisation",
                "io.yici.vault",
                "io.yici.ledger",
                "io.yici.simulator",
                "io.yici.catalogue"
            },
            excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
    static class App {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }
    }

    @Autowired
    private MockMvc pages;

    @Autowired
    private SimulatedDepartments departments;

    @Autowired
    private DemoPeople people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private MessageSource texts;

    @Autowired
    private Environment environment;

    @Test
    void showsDepartmentsAndPeopleToAnybody() throws Exception {
        String page = pages.perform(get("/demo"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("公安部门", "自然资源部门", "拒绝连接", "p01 陈安", "yici-demo");
    }

    @Test
    void switchesADepartmentOffAndOn() throws Exception {
        pages.perform(post("/demo/departments").param("zr", "DOWN").with(csrf()))
                .andExpect(redirectedUrl("/demo"));
        assertThat(departments.fault("zr")).isEqualTo(Fault.DOWN);
        assertThat(departments.fault("ga")).isEqualTo(Fault.UP);

        pages.perform(post("/demo/departments")
                        .param("zr", "UP")
                        .param("ga", "NONSENSE")
                        .with(csrf()))
                .andExpect(redirectedUrl("/demo"));
        assertThat(departments.fault("zr")).isEqualTo(Fault.UP);
    }

    @Test
    void switchesOneResourceAndLetsAllRecover() throws Exception {
        pages.perform(post("/demo/departments").param("zr.zr_bdc", "STALE").with(csrf()))
                .andExpect(redirectedUrl("/demo"));
        assertThat(departments.fault("zr")).isEqualTo(Fault.UP);
        assertThat(departments.fault("zr", "zr_bdc")).isEqualTo(Fault.STALE);
        pages.perform(get("/demo")).andExpect(content().string(containsString("部分异常")));

        pages.perform(post("/demo/recover").with(csrf())).andExpect(redirectedUrl("/demo"));
        assertThat(departments.fault("zr", "zr_bdc")).isEqualTo(Fault.UP);
    }

    @Test
    void scriptsSwitchToo() throws Exception {
        pages.perform(put("/demo/api/departments/sw")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fault\":\"QUOTA\"}"))
                .andExpect(jsonPath("$.fault").value("QUOTA"))
                .andExpect(jsonPath("$.resources[0].resource").value("sw_gs"));
        assertThat(departments.fault("sw")).isEqualTo(Fault.QUOTA);
        pages.perform(put("/demo/api/departments/mz/resources/mz_hh")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fault\":\"INVALID\"}"))
                .andExpect(status().isOk());
        assertThat(departments.fault("mz", "mz_hh")).isEqualTo(Fault.INVALID);
        pages.perform(get("/demo/api/departments"))
                .andExpect(jsonPath("$.length()").value(15));
        pages.perform(delete("/demo/api/faults")).andExpect(status().isOk());
        assertThat(departments.fault("sw")).isEqualTo(Fault.UP);
        assertThat(departments.fault("mz", "mz_hh")).isEqualTo(Fault.UP);
    }

    @Test
    void tellsScriptsWhatIsKnown() throws Exception {
        pages.perform(put("/demo/api/departments/sw")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fault\":\"NONSENSE\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("no-such-fault"))
                .andExpect(jsonPath("$.known[0]").value("UP"));
        pages.perform(get("/demo/api/departments/xx"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("no-such-department"));
    }

    @Test
    void switchesNothingForAnotherSite() throws Exception {
        pages.perform(post("/demo/departments").param("zr", "DOWN")).andExpect(status().isForbidden());
        assertThat(departments.fault("zr")).isEqualTo(Fault.UP);
    }

    @Test
    void everyDemoPersonHasAnAccountAndATextInBothLanguages() {
        assertThat(people.people()).hasSize(55).allSatisfy(person -> {
            assertThat(texts.getMessage(person.expectation(), null, Locale.SIMPLIFIED_CHINESE))
                    .isNotEqualTo(texts.getMessage(person.expectation(), null, Locale.ENGLISH));
            Account account = accounts.byLogin(person.login()).orElseThrow();
            assertThat(account.is(person.role())).isTrue();
            assertThat(accounts.identity(account.id()).name()).isEqualTo(person.name());
            assertThat(passwords.matches(
                            person.password(),
                            accounts.passwordHash(person.login()).orElseThrow()))
                    .isTrue();
        });
        assertThat(accounts.byLogin("c01").orElseThrow().groups()).containsExactly("gjj-review");
        assertThat(accounts.byLogin("c05").orElseThrow().groups()).containsExactly("js-approve");
        assertThat(people.people().stream()
                        .filter(person -> person.role() == Role.CITIZEN)
                        .map(DemoPeople.Person::login)
                        .collect(Collectors.toList()))
                .startsWith("p01", "p02")
                .hasSize(34);
    }

    @Test
    void registerFilesFindTheDepartments() {
        assertThat(environment.resolvePlaceholders("${YICI_REGISTER_GA:http://localhost:9101}"))
                .isEqualTo(departments.address("ga").toString());
        assertThat(environment.getProperty("YICI_REGISTER_GA_SECRET")).isEqualTo(departments.secret("ga"));
    }
}
