package io.yici.notice;

import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people want to be told. An address counts once its owner has typed the code that was sent there. */
@Component
class Contacts {

    /** How long a code can be used. */
    static final Duration VALID = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int CODES_A_DAY = 5;
    private static final int TRIES = 5;

    private final ContactStore store;
    private final ContactCodeStore codes;
    private final Outbox outbox;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Contacts(ContactStore store, ContactCodeStore codes, Outbox outbox, Vault vault, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
    }

    List<Contact> of(UUID account) {
        return store.of(account);
    }

    Optional<Contact> find(UUID account, Channel channel) {
        return store.find(account, channel);
    }

    /**
     * Keeps the address, in the place of the one before, and sends it a code.
     *
     * @param address in its normal form
     * @throws TooManyCodes when the account or the address was sent as many as it may
     */
    @Transactional
    public void begin(UUID account, Channel channel, String address, Locale language) {
        outbox.requireOn(channel);
        String target = vault.pseudonym(channel.key() + ":" + address);
        Optional<Contact> before = store.lock(account, channel);
        if (before.filter(contact -> contact.isVerified() && contact.target().equals(target))
                .isPresent()) {
            return;
        }
        limit(account, channel, target);
        try {
            store.put(new Contact(account, channel, address, target, language, true, null), clock.instant());
        } catch (DuplicateKeyException atOnce) {
            throw new TooManyCodes();
        }
        send(account, channel, target);
    }

    /** Sends another code to the address that waits for one; the code before no longer counts. */
    @Transactional
    public void again(UUID account, Channel channel) {
        outbox.requireOn(channel);
        Contact contact = store.lock(account, channel)
                .filter(found -> !found.isVerified())
                .orElseThrow(NoticeNotFound::new);
        limit(account, channel, contact.target());
        send(account, channel, contact.target());
    }

    private void limit(UUID account, Channel channel, String target) {
        Instant now = clock.instant();
        if (codes.sentByAccount(account, channel, now.minus(PAUSE)) > 0
                || codes.sentByAccount(account, channel, now.minus(DAY)) >= CODES_A_DAY
                || codes.sentTo(target, now.minus(PAUSE)) > 0
                || codes.sentTo(target, now.minus(DAY)) >= CODES_A_DAY) {
            throw new TooManyCodes();
        }
    }

    private void send(UUID account, Channel channel, String target) {
        Instant now = clock.instant();
        codes.forget(now.minus(DAY.multipliedBy(2)));
        UUID id = UUID.randomUUID();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        codes.insert(id, account, channel, target, hash(id, code), now);
        outbox.drop(account, channel);
        outbox.code(account, channel, code);
    }

    /** Whether the code is the one sent last; the address then counts. A wrong one is counted, and after five none is right any more. */
    @Transactional
    public boolean confirm(UUID account, Channel channel, String code) {
        Instant now = clock.instant();
        Contact contact = store.lock(account, channel).orElseThrow(NoticeNotFound::new);
        Optional<ContactCodeStore.Sent> sent = codes.attempt(account, channel, now.minus(VALID), TRIES)
                .filter(one -> one.target().equals(contact.target()))
                .filter(one -> isSame(one.hash(), hash(one.id(), code)));
        sent.ifPresent(one -> {
            codes.used(one.id(), now);
            store.verified(account, channel, now);
        });
        return sent.isPresent();
    }

    @Transactional
    public void want(UUID account, Channel channel, boolean wanted) {
        store.wanted(account, channel, wanted, clock.instant());
    }

    /** Forgets the address, and sends nothing more to it. */
    @Transactional
    public void remove(UUID account, Channel channel) {
        store.remove(account, channel);
        outbox.drop(account, channel);
    }

    private String hash(UUID id, String code) {
        return vault.pseudonym("contact code " + id + " " + code);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
