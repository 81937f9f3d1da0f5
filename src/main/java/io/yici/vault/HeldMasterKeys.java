package io.yici.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Master keys at hand, in memory or by reference: {@code master-1}, {@code master-2}, … of which the highest wraps, and one for pseudonyms, whose name says by which
 * hash they are made.
 */
final class HeldMasterKeys implements MasterKeys {

    private static final String PSEUDONYM = "pseudonym";
    private static final String PSEUDONYM_SM3 = "pseudonym-sm3";
    private static final Pattern MASTER = Pattern.compile("master-(\\d{1,6})");
    private static final byte[] CHECK = "yici master key check".getBytes(UTF_8);
    private static final byte[] WRAP = "yici wrap".getBytes(UTF_8);
    private static final Hkdf SHA256 = new Hkdf(Suite.AES);

    private final Map<String, SecretKey> masters = new HashMap<>();
    private final Map<String, SecretKey> gmMasters = new ConcurrentHashMap<>();
    private final String current;
    private final String pseudonym;
    private final byte[] pseudonymKey;
    private final Hkdf pseudonyms;
    private final Aead aead;
    private final Function<SecretKey, String> check;

    /** @throws IllegalArgumentException where one of the keys is missing, or a key is of unknown use */
    HeldMasterKeys(Map<String, SecretKey> keys, Aead aead) {
        this(keys, aead, key -> checkValue(key.getEncoded()));
    }

    /**
     * @param check what proves that another has the same master key
     * @throws IllegalArgumentException where one of the keys is missing, or a key is of unknown use
     */
    HeldMasterKeys(Map<String, SecretKey> keys, Aead aead, Function<SecretKey, String> check) {
        masters.putAll(keys);
        this.pseudonym = masters.containsKey(PSEUDONYM_SM3) ? PSEUDONYM_SM3 : PSEUDONYM;
        this.pseudonyms = new Hkdf(pseudonym.equals(PSEUDONYM_SM3) ? Suite.GM : Suite.AES);
        this.pseudonymKey = Optional.ofNullable(masters.remove(pseudonym))
                .map(SecretKey::getEncoded)
                .orElseThrow(() -> new IllegalArgumentException("the key " + PSEUDONYM + " is needed"));
        this.current = masters.keySet().stream()
                .max(Comparator.comparingInt(HeldMasterKeys::number))
                .orElseThrow(() -> new IllegalArgumentException("the key master-1 is needed"));
        this.aead = aead;
        this.check = check;
    }

    /** What the key for pseudonyms is called where a suite begins a key store. */
    static String pseudonym(Suite suite) {
        return suite == Suite.GM ? PSEUDONYM_SM3 : PSEUDONYM;
    }

    /** What a master key is called. */
    static String master(int number) {
        return "master-" + number;
    }

    @Override
    public String current() {
        return current;
    }

    /** Whether this is the name of a master key, and not of the key for pseudonyms. */
    static boolean isMaster(String id) {
        return MASTER.matcher(id).matches();
    }

    int currentNumber() {
        return number(current);
    }

    boolean knows(String id) {
        return masters.containsKey(id);
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] binding) {
        return new WrappedKey(current, aead.seal(master(current, aead.suite()), binding, key));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] binding) {
        var master = master(wrapped.master(), Aead.suiteOf(wrapped.bytes()));
        return aead.open(master, binding, wrapped.bytes());
    }

    @Override
    public byte[] mac(byte[] message) {
        return pseudonyms.hmac(pseudonymKey, message);
    }

    @Override
    public Map<String, String> checkValues() {
        var values = new HashMap<String, String>();
        masters.forEach((id, key) -> values.put(id, check.apply(key)));
        values.put(pseudonym, checkValue(pseudonymKey));
        return values;
    }

    private SecretKey master(String id, Suite suite) {
        var key = masters.get(id);
        if (key == null) {
            throw new SealBroken();
        }
        return suite == Suite.AES ? key : gmMasters.computeIfAbsent(id, any -> derived(key));
    }

    /** A master key is never used by two ciphers. */
    private static SecretKey derived(SecretKey master) {
        var hkdf = new Hkdf(Suite.GM);
        var bytes = hkdf.expand(hkdf.extract(new byte[0], master.getEncoded()), WRAP, Suite.GM.keyLength());
        return new SecretKeySpec(bytes, Suite.GM.algorithm());
    }

    private static int number(String id) {
        var matcher = MASTER.matcher(id);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a key of unknown use: " + id);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String checkValue(byte[] key) {
        return HexFormat.of().formatHex(SHA256.hmac(key, CHECK), 0, 8);
    }
}
