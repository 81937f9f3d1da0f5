package io.yici.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down those who guess query codes, by address and all together: what is found does not count. Counted in this process alone. */
@Component
class QueryLimits {

    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final FeedbackSettings settings;
    private final Bucket all;

    QueryLimits(FeedbackSettings settings) {
        this.settings = settings;
        this.all = bucket(settings.allQueriesAMinute());
    }

    /**
     * Takes a try, which {@link #found} gives back: so tries at the same time cannot be more than those allowed.
     *
     * @throws TooManyQueries if there is none left
     */
    void take(String address) {
        if (!of(address).tryConsume(1)) {
            throw new TooManyQueries();
        }
        if (!all.tryConsume(1)) {
            of(address).addTokens(1);
            throw new TooManyQueries();
        }
    }

    void found(String address) {
        of(address).addTokens(1);
        all.addTokens(1);
    }

    private Bucket of(String address) {
        return addresses.get(address, one -> bucket(settings.queriesAMinute()));
    }

    private static Bucket bucket(int many) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, Duration.ofMinutes(1)))
                .build();
    }
}
