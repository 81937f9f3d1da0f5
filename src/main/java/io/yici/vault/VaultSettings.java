package io.yici.vault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal data is protected.
 *
 * @param password opens the key store; the demo profile has one of its own
 * @param keyStore the file with the master keys; {@code keys.p12} in the data folder where not set
 * @param suite what new values are sealed with; values of the other suite still open
 * @param keysKept how many dossiers' keys are held in memory at most
 * @param keysKeptFor how long a dossier's key is held in memory, and how long another node may still open what was erased here
 */
@ConfigurationProperties("yici.vault")
record VaultSettings(
        @Nullable String password,
        @Nullable String keyStore,
        @DefaultValue("aes") Suite suite,
        @DefaultValue("10000") int keysKept,
        @DefaultValue("1m") Duration keysKeptFor) {}
