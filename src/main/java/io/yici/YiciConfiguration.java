package io.yici;

import io.yici.calendar.CalendarFolder;
import io.yici.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the pure modules need to become beans. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class YiciConfiguration {

    /** Limits and deadlines of the law run in Chinese time wherever the product runs. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    WorkingCalendar workingCalendar(@Value("${yici.catalogue.processes:processes}") Path processes) {
        return WorkingCalendar.load(processes.resolve("calendar"));
    }

    @Bean
    CalendarFolder calendarFolder(
            @Value("${yici.catalogue.processes:processes}") Path processes, WorkingCalendar calendar) {
        return new CalendarFolder(processes.resolve("calendar"), calendar);
    }
}
