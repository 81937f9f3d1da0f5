package io.yici.exchange;

import io.yici.vault.Vault;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads that ask, and those that gather for whole cases. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Backoff.class)
class ExchangeConfiguration {

    private static final int MOST_QUESTIONS = 512;
    private static final int MOST_GATHERINGS = 64;

    /** One thread a question in flight; beyond that the one who gathers asks itself. */
    @Bean(destroyMethod = "shutdown")
    ThreadPoolExecutor questions() {
        return new ThreadPoolExecutor(
                0,
                MOST_QUESTIONS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("question-"),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** One thread a case that is gathered for in the background. */
    @Bean(destroyMethod = "shutdown")
    ThreadPoolExecutor gatherings() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                MOST_GATHERINGS,
                MOST_GATHERINGS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(10_000),
                named("gathering-"),
                // What does not fit is found again by the sweep.
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Bean
    Gatherer gatherer(
            RegisterDesk desk, @Qualifier("questions") Executor questions, Vault vault, Backoff backoff, Clock clock) {
        return new Gatherer(desk, questions, vault::pseudonym, backoff, clock);
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
