package io.yici.vault;

import io.yici.codes.YiciException;

/** The master keys cannot be used, so the product must not start. */
final class MasterKeysUnavailable extends YiciException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String remedy;

    private MasterKeysUnavailable(String reason, String remedy) {
        super("vault.no-master-keys");
        this.reason = reason;
        this.remedy = remedy;
    }

    static MasterKeysUnavailable noPassword() {
        return new MasterKeysUnavailable(
                "There is no password for the key store that protects personal data.",
                "Set yici.vault.password (environment: YICI_VAULT_PASSWORD), or start with the profile \"demo\" to try the product.");
    }

    static MasterKeysUnavailable unreadable(Object file, Exception cause) {
        var unreadable = new MasterKeysUnavailable(
                "The key store " + file + " cannot be read: " + cause.getMessage(),
                "Check yici.vault.password and the file's permissions; restore the file from its backup if it is damaged.");
        unreadable.initCause(cause);
        return unreadable;
    }

    static MasterKeysUnavailable missing(Object file) {
        return new MasterKeysUnavailable(
                "The database holds sealed personal data, but the key store " + file + " is not there.",
                "Restore the key store from its backup, or point yici.data to the folder that has it.");
    }

    static MasterKeysUnavailable wrongSuite() {
        return new MasterKeysUnavailable(
                "A token or a key service wraps with AES, but yici.vault.suite is gm.",
                "Keep the master keys in a file (yici.vault.master-keys=file), or seal with AES.");
    }

    static MasterKeysUnavailable silent(Object service, String why) {
        return new MasterKeysUnavailable(
                "The key service " + service + " does not answer as it should: " + why + ".",
                "Check yici.vault.remote.* and that the token may encrypt, decrypt and make HMACs with the keys; see docs/operator.md.");
    }

    static MasterKeysUnavailable notSet(String setting) {
        return new MasterKeysUnavailable(
                "yici.vault.master-keys asks for " + setting + ", which is not set.", "Set it; see docs/operator.md.");
    }

    static MasterKeysUnavailable foreign(Object ids) {
        return new MasterKeysUnavailable(
                "The personal data in this database was sealed under other master keys than those of this key store: "
                        + ids + ".",
                "Give every node the same key store, and each database its own.");
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }
}
