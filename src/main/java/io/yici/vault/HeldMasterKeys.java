package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/** Master keys held in memory: {@code master-1}, {@code master-2}, … of which the highest wraps, and {@code pseudonym}. */
final class HeldMasterKeys implements MasterKeys {

    static final String PSEUDONYM = "pseudonym";

    private static final Pattern MASTER = Pattern.compile("master-(\\d{1,6})");
    private static final byte[] CHECK = "yici master key check".getBytes(UTF_8);

    private final Map<String, SecretKey> masters = new HashMap<>();
    private final String current;
    private final byte[] pseudonymKey;
    private final Aead aead;

    /** @throws IllegalArgumentException where one of the keys is missing, or a key is of unknown use */
    HeldMasterKeys(Map<String, SecretKey> keys, Aead aead) {
        masters.putAll(keys);
        var pseudonym = masters.remove(PSEUDONYM);
        if (pseudonym == null || masters.isEmpty()) {
            throw new IllegalArgumentException("the keys master-1 and " + PSEUDONYM + " are needed");
        }
        this.current = masters.keySet().stream()
                .max(Comparator.comparingInt(HeldMasterKeys::number))
                .orElseThrow();
        this.pseudonymKey = pseudonym.getEncoded();
        this.aead = aead;
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] binding) {
        return new WrappedKey(current, aead.seal(master(current), binding, key));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] binding) {
        return aead.open(master(wrapped.master()), binding, wrapped.bytes());
    }

    @Override
    public byte[] mac(byte[] message) {
        return Hkdf.hmac(pseudonymKey, message);
    }

    @Override
    public Map<String, String> checkValues() {
        var values = new HashMap<String, String>();
        masters.forEach((id, key) -> values.put(id, checkValue(key.getEncoded())));
        values.put(PSEUDONYM, checkValue(pseudonymKey));
        return values;
    }

    private SecretKey master(String id) {
        var key = masters.get(id);
        if (key == null) {
            throw new SealBroken();
        }
        return key;
    }

    private static int number(String id) {
        var matcher = MASTER.matcher(id);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a key of unknown use: " + id);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String checkValue(byte[] key) {
        return HexFormat.of().formatHex(Hkdf.hmac(key, CHECK), 0, 8);
    }
}
