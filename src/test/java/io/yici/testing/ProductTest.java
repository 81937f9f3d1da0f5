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
            "yici.simulator.canary=false",
            "yici.cases.drafts-sweep=PT1H",
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
            "yici.simulator.departments.xy.port=0",
            "yici.simulator.departments.ga.most=0ms",
            "yici.simulator.departments.mz.most=0ms",
            "yici.simulator.departments.gjj.most=0ms",
            "yici.simulator.departments.zr.most=0ms",
            "yici.simulator.departments.jg.most=0ms",
            "yici.simulator.departments.cl.most=0ms",
            "yici.simulator.departments.rs.most=0ms",
            "yici.simulator.departments.sj.most=0ms",
            "yici.simulator.departments.sw.most=0ms",
            "yici.simulator.departments.wj.most=0ms",
            "yici.simulator.departments.yb.most=0ms",
            "yici.simulator.departments.jy.most=0ms",
            "yici.simulator.departments.js.most=0ms",
            "yici.simulator.departments.fy.most=0ms",
            "yici.simulator.departments.xy.most=0ms",
            "yici.simulator.departments.ga.least=0ms",
            "yici.simulator.departments.mz.least=0ms",
            "yici.simulator.departments.gjj.least=0ms",
            "yici.simulator.departments.zr.least=0ms",
            "yici.simulator.departments.jg.least=0ms",
            "yici.simulator.departments.cl.least=0ms",
            "yici.simulator.departments.rs.least=0ms",
            "yici.simulator.departments.sj.least=0ms",
            "yici.simulator.departments.sw.least=0ms",
            "yici.simulator.departments.wj.least=0ms",
            "yici.simulator.departments.yb.least=0ms",
            "yici.simulator.departments.jy.least=0ms",
            "yici.simulator.departments.js.least=0ms",
            "yici.simulator.departments.fy.least=0ms",
            "yici.simulator.departments.xy.least=0ms",
            "yici.exchange.sweep=PT0.3S",
            "yici.cases.sweep=PT0.3S",
            "yici.publicity.sweep=PT0.3S"
        })
public @interface ProductTest {}
