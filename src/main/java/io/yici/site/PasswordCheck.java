package io.yici.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.yici.organisation.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares a password with the account's hash. A hash is slow on purpose; so that a program that sends its password with every request is
 * not, a comparison that held is remembered for a while under a keyed hash that only this process can make.
 */
@Component
class PasswordCheck {

    private static final int REMEMBERED = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> held = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();
    private final String nobody;

    PasswordCheck(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.nobody = encoder.encode("nobody");
    }

    boolean holds(String login, String password) {
        Optional<String> hash = accounts.passwordHash(login);
        if (hash.isEmpty()) {
            // An unknown login takes as long as a wrong password.
            encoder.matches(password, nobody);
            return false;
        }
        String mark = mark(login, password, hash.get());
        if (held.getIfPresent(mark) != null) {
            return true;
        }
        boolean holds = encoder.matches(password, hash.get());
        if (holds) {
            held.put(mark, true);
        }
        return holds;
    }

    private String mark(String login, String password, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : new String[] {login, password, hash}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                mac.update((byte) ':');
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM, impossible);
        }
    }
}
