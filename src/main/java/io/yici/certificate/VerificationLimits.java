package io.yici.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down those who guess codes: what fails counts, by address; what succeeds does not. */
@Component
class VerificationLimits {

    private static final int REMEMBERED = 100_000;

    private final int triesAMinute;
    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    VerificationLimits(CertificateSettings settings) {
        this.triesAMinute = settings.triesAMinute();
    }

    /**
     * Does nothing while the address may try.
     *
     * @throws VerificationRefused if it failed too often
     */
    void check(String address) {
        var tries = addresses.getIfPresent(address);
        if (tries != null && tries.getAvailableTokens() <= 0) {
            throw new VerificationRefused();
        }
    }

    void failed(String address) {
        addresses.get(address, one -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(triesAMinute).refillGreedy(triesAMinute, Duration.ofMinutes(1)))
                .build();
    }
}
