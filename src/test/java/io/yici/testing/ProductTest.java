package io.yici.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole product as the demo starts it: real simulated departments on free ports, on H2 in memory. Its twin on PostgreSQL
 * extends the class and adds {@code @Import(PostgresDatabase.class)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DEFAULT_NULL_ORDERING=HIGH",
            "yici.data=target/test-data/${random.uuid}",
            "yici.simulator.departments.ga.port=0",
            "yici.simulator.departments.mz.port=0",
            "yici.simulator.departments.gjj.port=0",
            "yici.simulator.departments.zr.port=0",
            "yici.simulator.departments.ga.most=0ms",
            "yici.simulator.departments.mz.most=0ms",
            "yici.simulator.departments.gjj.most=0ms",
            "yici.simulator.departments.zr.most=0ms",
            "yici.simulator.departments.ga.least=0ms",
            "yici.simulator.departments.mz.least=0ms",
            "yici.simulator.departments.gjj.least=0ms",
            "yici.simulator.departments.zr.least=0ms",
            "yici.exchange.sweep=PT0.3S",
            "yici.cases.sweep=PT0.3S"
        })
public @interface ProductTest {}
