package io.yici.simulator;

import io.yici.notice.SmsGateway;
import io.yici.site.PathRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Starts the departments with the demo, and lets the register files find them: their addresses and the secrets, which are new with each start,
 * become settings unless an operator set them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(SimulatorSettings.class)
class SimulatorSetup {

    private static final String SETTING = "YICI_REGISTER_";

    @Bean(destroyMethod = "close")
    SimulatedDepartments simulatedDepartments(
            SimulatorSettings settings, Clock clock, ConfigurableEnvironment environment) {
        Map<String, String> secrets = secrets(environment);
        SimulatedDepartments departments = SimulatedDepartments.start(options(settings, clock, secrets));
        Map<String, Object> found = new HashMap<>();
        SimulatedDepartments.DEPARTMENTS.forEach(department -> {
            found.put(setting(department), departments.address(department).toString());
            found.put(setting(department) + "_SECRET", departments.secret(department));
        });
        environment.getPropertySources().addLast(new MapPropertySource("simulated departments", found));
        return departments;
    }

    @Bean(destroyMethod = "close")
    SimulatedSms simulatedSms(Clock clock) {
        return new SimulatedSms(secret(new SecureRandom()), clock);
    }

    @Bean
    SmsGateway smsGateway(SimulatedSms sms) {
        return sms.gateway();
    }

    @Bean
    PathRule demoIsOpen() {
        return PathRule.open("/demo/**");
    }

    /**
     * Scripts reach the demo's interface without signing in. It needs no token against forgery: what changes something takes a method that no other
     * site's page can make a browser send.
     */
    @Bean
    @ConditionalOnWebApplication
    @Order(0)
    SecurityFilterChain demoInterface(HttpSecurity http) {
        return http.securityMatcher("/demo/api/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static SimulatorOptions options(SimulatorSettings settings, Clock clock, Map<String, String> secrets) {
        Map<String, Integer> ports = new HashMap<>();
        Map<String, Latency> latencies = new HashMap<>();
        settings.departments().forEach((id, department) -> {
            ports.put(id, department.port());
            latencies.put(id, new Latency(department.least(), department.most()));
        });
        return new SimulatorOptions(clock, ports, latencies, secrets, settings.seed(), settings.people());
    }

    private static Map<String, String> secrets(ConfigurableEnvironment environment) {
        SecureRandom random = new SecureRandom();
        Map<String, String> secrets = new HashMap<>();
        for (String department : SimulatedDepartments.DEPARTMENTS) {
            String made = secret(random);
            secrets.put(department, environment.getProperty(setting(department) + "_SECRET", made));
        }
        return secrets;
    }

    private static String secret(SecureRandom random) {
        byte[] made = new byte[32];
        random.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }

    private static String setting(String department) {
        return SETTING + department.toUpperCase(Locale.ROOT);
    }
}
