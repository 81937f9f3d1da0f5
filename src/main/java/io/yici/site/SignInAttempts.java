package io.yici.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts wrong passwords, by login and by address, and says how long to wait when there were too many. */
@Component
class SignInAttempts {

    private static final int REMEMBERED = 100_000;

    private final Cache<String, List<Instant>> failures;
    private final LimitSettings limits;
    private final Clock clock;

    SignInAttempts(LimitSettings limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(limits.failureWindow())
                .build();
    }

    /** Time until the next attempt may be made; zero when it may be made now. */
    Duration wait(String login, String address) {
        Duration ofLogin = wait("login " + login, limits.failuresOfLogin());
        Duration ofAddress = wait("address " + address, limits.failuresOfAddress());
        return ofLogin.compareTo(ofAddress) > 0 ? ofLogin : ofAddress;
    }

    void failed(String login, String address) {
        Instant now = clock.instant();
        Stream.of("login " + login, "address " + address)
                .forEach(key -> failures.asMap()
                        .merge(
                                key,
                                List.of(now),
                                (before, one) -> Stream.concat(before.stream(), one.stream())
                                        .filter(at -> at.isAfter(now.minus(limits.failureWindow())))
                                        .toList()));
    }

    void succeeded(String login) {
        failures.invalidate("login " + login);
    }

    private Duration wait(String key, int allowed) {
        Instant now = clock.instant();
        List<Instant> counted = failures.asMap().getOrDefault(key, List.of()).stream()
                .filter(at -> at.isAfter(now.minus(limits.failureWindow())))
                .toList();
        if (counted.size() < allowed) {
            return Duration.ZERO;
        }
        Instant oldest = counted.get(counted.size() - allowed);
        return Duration.between(now, oldest.plus(limits.failureWindow()));
    }
}
