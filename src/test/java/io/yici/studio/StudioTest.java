package io.yici.studio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** A test of catalogue and studio on a real port, with the shipped services published. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = StudioApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:studio-${random.uuid};DEFAULT_NULL_ORDERING=HIGH",
            "yici.data=target/test-data/studio",
            // Nobody witnesses: the simulator, which brings witnesses, is not here.
            "yici.ledger.quorum=0"
        })
@interface StudioTest {}
