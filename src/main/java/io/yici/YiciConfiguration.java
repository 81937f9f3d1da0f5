package io.yici;

import io.yici.calendar.WorkingCalendar;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the pure modules need to become beans. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class YiciConfiguration {

    @Bean
    WorkingCalendar workingCalendar(@Value("${yici.catalogue.processes:processes}") Path processes) {
        return WorkingCalendar.load(processes.resolve("calendar"));
    }
}
