package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The vault on the database. */
final class SealingVault implements Vault {

    private static final HexFormat HEX = HexFormat.of();

    private final CaseKeys keys;
    private final MasterKeys masterKeys;
    private final Aead aead;
    private final JsonMapper json;

    SealingVault(CaseKeys keys, MasterKeys masterKeys, Aead aead, JsonMapper json) {
        this.keys = keys;
        this.masterKeys = masterKeys;
        this.aead = aead;
        this.json = json;
    }

    @Override
    public void newDossier(UUID dossier) {
        keys.create(dossier);
    }

    @Override
    public byte[] seal(UUID dossier, String source, String context, byte[] plaintext) {
        return aead.seal(
                keys.findOrCreate(dossier).ofSource(aead.suite(), source), bound(dossier, source, context), plaintext);
    }

    @Override
    public byte[] open(UUID dossier, String source, String context, byte[] sealed) {
        var key = keys.find(dossier).orElseThrow(SealBroken::new);
        return aead.open(key.ofSource(Aead.suiteOf(sealed), source), bound(dossier, source, context), sealed);
    }

    @Override
    public byte[] sealJson(UUID dossier, String source, String context, Object value) {
        return seal(dossier, source, context, json.writeValueAsBytes(value));
    }

    @Override
    public <T> T openJson(UUID dossier, String source, String context, byte[] sealed, Class<T> type) {
        return json.readValue(open(dossier, source, context, sealed), type);
    }

    @Override
    public <T> T openJson(UUID dossier, String source, String context, byte[] sealed, TypeReference<T> type) {
        return json.readValue(open(dossier, source, context, sealed), type);
    }

    @Override
    public void erase(UUID dossier) {
        keys.erase(dossier);
    }

    @Override
    public String pseudonym(String identifier) {
        return HEX.formatHex(masterKeys.mac(identifier.getBytes(UTF_8)));
    }

    /** Each part with its length before it, so that no two places have the same bytes. */
    private static byte[] bound(UUID dossier, String source, String context) {
        var sourceBytes = source.getBytes(UTF_8);
        var contextBytes = context.getBytes(UTF_8);
        return ByteBuffer.allocate(16 + 4 + sourceBytes.length + 4 + contextBytes.length)
                .putLong(dossier.getMostSignificantBits())
                .putLong(dossier.getLeastSignificantBits())
                .putInt(sourceBytes.length)
                .put(sourceBytes)
                .putInt(contextBytes.length)
                .put(contextBytes)
                .array();
    }
}
