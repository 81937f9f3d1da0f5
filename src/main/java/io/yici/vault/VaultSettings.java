package io.yici.vault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal data is protected.
 *
 * @param password opens the key store; the demo profile has one of its own
 * @param keyStore the file with the master keys; {@code keys.p12} in the data folder where not set
 * @param token where the master keys are with {@code yici.vault.master-keys=pkcs11}; its PIN is the password
 * @param remote where they are with {@code yici.vault.master-keys=remote}
 * @param suite what new values are sealed with; values of the other suite still open
 * @param keysKept how many dossiers' keys are held in memory at most
 * @param keysKeptFor how long a dossier's key is held in memory, and how long another node may still open what was erased here
 */
@ConfigurationProperties("yici.vault")
record VaultSettings(
        @Nullable String password,
        @Nullable String keyStore,
        @Nullable Token token,
        @Nullable Remote remote,
        @DefaultValue("aes") Suite suite,
        @DefaultValue("10000") int keysKept,
        @DefaultValue("1m") Duration keysKeptFor) {

    /**
     * A token.
     *
     * @param library PKCS #11 library of its maker
     * @param slot which of the library's tokens, from 0
     */
    record Token(Path library, @DefaultValue("0") int slot) {}

    /**
     * A key service that speaks the transit protocol of OpenBao and HashiCorp Vault.
     *
     * @param address up to the path
     * @param token shown to it
     * @param path where its transit keys are
     * @param key that wraps; the one for pseudonyms has {@code -pseudonyms} after it
     * @param patience with an answer
     */
    record Remote(
            URI address,
            String token,
            @DefaultValue("v1/transit") String path,
            @DefaultValue("yici") String key,
            @DefaultValue("5s") Duration patience) {

        /** Gives the token away to nobody. */
        @Override
        public String toString() {
            return address + "/" + path + " " + key;
        }
    }
}
