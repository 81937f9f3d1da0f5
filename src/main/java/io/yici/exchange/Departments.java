package io.yici.exchange;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.yici.catalogue.DepartmentStates;
import io.yici.catalogue.DepartmentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps one breaker a department, so that one that does not answer is not asked by every case, and costs nobody a deadline. */
@Component
public class Departments implements DepartmentStates {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .slowCallDurationThreshold(Duration.ofSeconds(2))
            // Slowness is told, not punished: the deadline already bounds it.
            .slowCallRateThreshold(100)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(3)
            .automaticTransitionFromOpenToHalfOpenEnabled(false)
            .build());

    /** When a department was last found not to answer. */
    private final Map<String, Instant> lastDown = new ConcurrentHashMap<>();

    private final Clock clock;

    Departments(Clock clock) {
        this.clock = clock;
    }

    /** As the breaker saw it last; what is long ago says nothing of now. */
    @Override
    public DepartmentStatus status(String department) {
        CircuitBreaker breaker = breakers.circuitBreaker(department);
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> isLongAgo(department) ? DepartmentStatus.UP : DepartmentStatus.DOWN;
            default -> breaker.getMetrics().getSlowCallRate() >= 50 ? DepartmentStatus.SLOW : DepartmentStatus.UP;
        };
    }

    private boolean isLongAgo(String department) {
        return lastDown.getOrDefault(department, Instant.EPOCH)
                .isBefore(clock.instant().minus(REMEMBERED));
    }

    /** Forgets how departments answered until now. */
    public void forget() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        lastDown.clear();
    }

    /** Asks the department unless its breaker is open; an answer counts against the department when asking again can help. */
    PersonAnswer guarded(String department, Supplier<PersonAnswer> question) {
        CircuitBreaker breaker = breakers.circuitBreaker(department);
        if (!breaker.tryAcquirePermission()) {
            return new PersonAnswer.None("held-back", true);
        }
        long begun = System.nanoTime();
        PersonAnswer answer;
        try {
            answer = question.get();
        } catch (RuntimeException | Error broken) {
            breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, broken);
            throw broken;
        }
        long took = System.nanoTime() - begun;
        if (answer instanceof PersonAnswer.None none && none.again()) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new DepartmentFailed(none.failure()));
            lastDown.put(department, clock.instant());
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        return answer;
    }

    private static final class DepartmentFailed extends Exception {

        private static final long serialVersionUID = 1L;

        DepartmentFailed(String failure) {
            super(failure, null, false, false);
        }
    }
}
