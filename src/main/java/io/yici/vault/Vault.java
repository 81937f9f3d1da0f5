package io.yici.vault;

import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/**
 * Where personal data is sealed before it is stored, and opened again.
 *
 * <p>Every dossier has a key of its own, and every source department within it another one: what one department supplied for one case
 * can be opened with that key alone. A sealed value opens only with the dossier, source and context it was sealed with, so it cannot be
 * moved to another row or another column.
 *
 * <p>Keys are created in the caller's transaction and go with it when it rolls back.
 */
public interface Vault {

    /**
     * Creates the dossier's key, so that sealing for it needs no further look at the database.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the dossier has one already
     */
    void newDossier(UUID dossier);

    /**
     * Seals a value; the dossier's key is created where there is none yet.
     *
     * @param source who supplied the value: a department, or {@code applicant}
     * @param context what the value is: a resource, a field group, a column
     * @throws DossierErased if the dossier's key was destroyed
     */
    byte[] seal(UUID dossier, String source, String context, byte[] plaintext);

    /**
     * Opens what {@link #seal} made.
     *
     * @throws DossierErased if the dossier's key was destroyed
     * @throws SealBroken if the value was altered, or belongs to another dossier, source or context
     */
    byte[] open(UUID dossier, String source, String context, byte[] sealed);

    /** Seals a record, map or list as JSON. */
    byte[] sealJson(UUID dossier, String source, String context, Object value);

    /** Opens what {@link #sealJson} made. */
    <T> T openJson(UUID dossier, String source, String context, byte[] sealed, Class<T> type);

    /** Opens what {@link #sealJson} made as a type with parameters. */
    <T> T openJson(UUID dossier, String source, String context, byte[] sealed, TypeReference<T> type);

    /** Destroys the dossier's key: whatever was sealed for the dossier can never be opened again, here or from a backup of our tables. */
    void erase(UUID dossier);

    /**
     * A stable name for a person that tells nobody who it is: hexadecimal HMAC-SHA-256 under a key that is used for nothing else.
     *
     * @param identifier in its normal form: equal text gives equal pseudonyms
     */
    String pseudonym(String identifier);
}
