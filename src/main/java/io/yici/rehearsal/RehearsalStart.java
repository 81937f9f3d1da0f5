package io.yici.rehearsal;

import io.yici.simulator.SimulatedDepartments;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/** Starts the product for a rehearsal: no web server, no settings from outside, nothing of it left behind. */
final class RehearsalStart {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 5, 11);

    private RehearsalStart() {}

    static ConfigurableApplicationContext start(Path processes, RehearsalData data, boolean alone) {
        SpringApplication product = new SpringApplication(RehearsalSetup.class);
        product.setWebApplicationType(WebApplicationType.NONE);
        product.setAdditionalProfiles("demo", Rehearsal.PROFILE);
        product.setEnvironment(new Sealed());
        product.setAddCommandLineProperties(true);
        product.setLogStartupInfo(false);
        product.setRegisterShutdownHook(alone);
        if (!alone) {
            // It would set the log of the program anew.
            product.setListeners(product.getListeners().stream()
                    .filter(listener -> !(listener instanceof LoggingApplicationListener))
                    .toList());
        }
        product.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        RehearsalClock.class,
                        () -> new RehearsalClock(
                                SOME_DAY.atStartOfDay(RehearsalClock.CHINA).toInstant())));
        return product.run(settings(processes, data));
    }

    /** Settings of the machine and of its users must not reach it: a rehearsal never asks a real department. */
    private static final class Sealed extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // None.
        }
    }

    private static String[] settings(Path processes, RehearsalData data) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.config.location=classpath:/",
                "--spring.main.banner-mode=off",
                "--logging.threshold.console=OFF",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DEFAULT_NULL_ORDERING=HIGH",
                "--yici.data=" + data.folder(),
                "--yici.catalogue.processes=" + processes.toAbsolutePath(),
                "--yici.simulator.people=50"));
        for (String sweep : List.of("exchange", "cases", "publicity", "notice")) {
            settings.add("--yici." + sweep + ".sweep=PT0.1S");
        }
        settings.add("--yici.cases.ladder=PT0.2S");
        for (String department : SimulatedDepartments.DEPARTMENTS) {
            String setting = "--yici.simulator.departments." + department;
            settings.addAll(List.of(setting + ".port=0", setting + ".least=0ms", setting + ".most=0ms"));
        }
        return settings.toArray(String[]::new);
    }
}
