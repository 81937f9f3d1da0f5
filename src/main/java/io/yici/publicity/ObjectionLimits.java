package io.yici.publicity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down, by address, those who file one objection after the other and those who guess numbers; counted in this process alone. */
@Component
class ObjectionLimits {

    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> filed = remembered(Duration.ofHours(2));
    private final Cache<String, Bucket> missed = remembered(Duration.ofMinutes(2));
    private final PublicitySettings settings;

    ObjectionLimits(PublicitySettings settings) {
        this.settings = settings;
    }

    /** @throws TooManyObjections when the address has filed as many in the last hour as it may */
    void file(String address) {
        Bucket bucket = filed.get(address, one -> bucket(settings.objectionsAnHour(), Duration.ofHours(1)));
        if (!bucket.tryConsume(1)) {
            throw new TooManyObjections();
        }
    }

    /** @throws TooManyObjections when the address asked for too many numbers that do not exist */
    void look(String address) {
        Bucket bucket = missed.getIfPresent(address);
        if (bucket != null && bucket.getAvailableTokens() <= 0) {
            throw new TooManyObjections();
        }
    }

    void missed(String address) {
        missed.get(address, one -> bucket(settings.triesAMinute(), Duration.ofMinutes(1)))
                .tryConsume(1);
    }

    private static Cache<String, Bucket> remembered(Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(time)
                .build();
    }

    private static Bucket bucket(int many, Duration time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, time))
                .build();
    }
}
