package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.notice.Letter.Part;
import io.yici.notice.Letter.Role;
import io.yici.notice.OutboxEntry.State;
import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@StoreTest
@Import({TestVault.class, NoticeStore.class, OutboxStore.class, ContactStore.class, ContactCodeStore.class})
class NoticeStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final UUID dossier = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();

    @Autowired
    NoticeStore notices;

    @Autowired
    OutboxStore outbox;

    @Autowired
    ContactStore contacts;

    @Autowired
    ContactCodeStore codes;

    @Test
    void aLetterIsSeenFromItsTimeAndReadOnce() {
        Notice notice = notice(LetterKind.ACCEPTED, NOW.plusSeconds(60));
        notices.insert(notice, letters("陈安："));
        assertThat(notices.ofAccount(account, NOW, 0, 10)).isEmpty();
        assertThat(notices.unread(account, NOW, 100)).isZero();

        Instant later = NOW.plusSeconds(60);
        assertThat(notices.ofAccount(account, later, 0, 10)).containsExactly(notice);
        assertThat(notices.ofDossier(dossier, account, later, 10)).containsExactly(notice);
        assertThat(notices.unread(account, later, 100)).isEqualTo(1);
        assertThat(notices.open(notice).in(Locale.CHINA).parts()).containsExactly(new Part(Role.TO, "陈安："));
        assertThat(notices.open(notice).in(Locale.UK).title()).isEqualTo("Notice");

        notices.read(notice.id(), later);
        notices.read(notice.id(), later.plusSeconds(9));
        assertThat(notices.find(notice.id()).orElseThrow().readAt()).isEqualTo(later);
        assertThat(notices.unread(account, later, 100)).isZero();
    }

    @Test
    void listsTheNewestFirstPageByPageAndCountsUpToALimit() {
        for (int i = 0; i < 5; i++) {
            notices.insert(notice(LetterKind.EXTENDED, NOW.plusSeconds(i)), letters("a"));
        }
        assertThat(notices.ofAccount(account, NOW.plusSeconds(9), 1, 2))
                .extracting(Notice::visibleFrom)
                .containsExactly(NOW.plusSeconds(3), NOW.plusSeconds(2));
        assertThat(notices.unread(account, NOW.plusSeconds(9), 3)).isEqualTo(3);
        assertThat(notices.unread(UUID.randomUUID(), NOW.plusSeconds(9), 3)).isZero();
    }

    @Test
    void onlyWhatHasNotLeftIsTakenBackAndWithItWhatWaitsToBeSent() {
        Notice gone = notice(LetterKind.REFUSED, NOW);
        Notice waiting = notice(LetterKind.REFUSED, NOW.plusSeconds(60));
        Notice other = notice(LetterKind.GRANTED, NOW.plusSeconds(60));
        for (Notice notice : List.of(gone, waiting, other)) {
            notices.insert(notice, letters("a"));
            outbox.insert(entry(Channel.SMS, notice.id()), null, notice.visibleFrom());
        }
        assertThat(notices.takeBack(dossier, LetterKind.REFUSED, NOW)).isEqualTo(1);
        assertThat(notices.find(waiting.id())).isEmpty();
        assertThat(notices.find(gone.id())).isPresent();
        assertThat(outbox.claim(Channel.SMS, NOW.plusSeconds(99), NOW.plusSeconds(100), 10))
                .extracting(OutboxEntry::notice)
                .containsExactlyInAnyOrder(gone.id(), other.id());
    }

    @Test
    void oneNodeHoldsAMessageUntilItsLeaseEnds() {
        OutboxEntry entry = entry(Channel.MAIL, null);
        outbox.insert(entry, "012345", NOW);
        assertThat(outbox.claim(Channel.SMS, NOW, NOW.plus(LEASE), 10)).isEmpty();
        assertThat(outbox.claim(Channel.MAIL, NOW.minusSeconds(1), NOW, 10)).isEmpty();
        OutboxEntry first = outbox.claim(Channel.MAIL, NOW, NOW.plus(LEASE), 10).get(0);
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(outbox.code(first)).contains("012345");
        assertThat(outbox.claim(Channel.MAIL, NOW.plusSeconds(1), NOW.plus(LEASE), 10))
                .isEmpty();

        Instant after = NOW.plus(LEASE);
        OutboxEntry second =
                outbox.claim(Channel.MAIL, after, after.plus(LEASE), 10).get(0);
        assertThat(outbox.done(first, State.SENT, after)).as("the first holder").isFalse();
        outbox.later(first, NOW);
        assertThat(outbox.claim(Channel.MAIL, after, after.plus(LEASE), 10)).isEmpty();
        assertThat(outbox.done(second, State.SENT, after)).isTrue();
        assertThat(outbox.code(second)).isEmpty();
        assertThat(outbox.count(State.SENT)).isEqualTo(1);
        assertThat(outbox.claim(Channel.MAIL, after.plus(LEASE).plus(LEASE), after, 10))
                .isEmpty();
    }

    @Test
    void whatIsDroppedIsNotSent() {
        outbox.insert(entry(Channel.MAIL, null), "012345", NOW);
        outbox.insert(entry(Channel.SMS, null), "543210", NOW);
        outbox.drop(account, Channel.MAIL, NOW);
        assertThat(outbox.claim(Channel.MAIL, NOW, NOW.plus(LEASE), 10)).isEmpty();
        assertThat(outbox.claim(Channel.SMS, NOW, NOW.plus(LEASE), 10)).hasSize(1);
        assertThat(outbox.count(State.DROPPED)).isEqualTo(1);
    }

    @Test
    void aContactIsToldOnceItIsVerifiedAndWhileItIsWanted() {
        contacts.put(contact("a@example.com"), NOW);
        contacts.put(contact("b@example.com"), NOW);
        assertThat(contacts.of(account)).containsExactly(contact("b@example.com"));
        assertThat(contacts.told(account)).isEmpty();
        contacts.verified(account, Channel.MAIL, NOW);
        assertThat(contacts.told(account)).containsExactly(Channel.MAIL);
        assertThat(contacts.lock(account, Channel.MAIL).orElseThrow().mayBeTold())
                .isTrue();
        contacts.wanted(account, Channel.MAIL, false, NOW);
        assertThat(contacts.told(account)).isEmpty();
        contacts.remove(account, Channel.MAIL);
        assertThat(contacts.find(account, Channel.MAIL)).isEmpty();
    }

    @Test
    void onlyTheLastCodeCountsAndOnlySoManyTries() {
        UUID old = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        codes.insert(old, account, Channel.SMS, "t", "h1", NOW);
        codes.insert(last, account, Channel.SMS, "t", "h2", NOW.plusSeconds(61));
        assertThat(codes.sentByAccount(account, Channel.SMS, NOW.minusSeconds(1)))
                .isEqualTo(2);
        assertThat(codes.sentByAccount(account, Channel.MAIL, NOW.minusSeconds(1)))
                .isZero();
        assertThat(codes.sentTo("t", NOW)).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            assertThat(codes.attempt(account, Channel.SMS, NOW, 3))
                    .contains(new ContactCodeStore.Sent(last, "t", "h2"));
        }
        assertThat(codes.attempt(account, Channel.SMS, NOW, 3)).isEmpty();
        assertThat(codes.attempt(account, Channel.SMS, NOW, 9)).isPresent();
        codes.used(last, NOW);
        assertThat(codes.attempt(account, Channel.SMS, NOW, 9)).isEmpty();
        codes.forget(NOW.plusSeconds(1));
        assertThat(codes.sentTo("t", NOW.minusSeconds(1))).isEqualTo(1);
    }

    private Contact contact(String address) {
        return new Contact(account, Channel.MAIL, address, "target", Locale.SIMPLIFIED_CHINESE, true, null);
    }

    private OutboxEntry entry(Channel channel, @Nullable UUID notice) {
        return new OutboxEntry(UUID.randomUUID(), account, channel, notice, 0, NOW);
    }

    private Notice notice(LetterKind kind, Instant from) {
        return new Notice(UUID.randomUUID(), dossier, account, kind, "housing-fund-rent", 1, NOW, from, null);
    }

    private static Letters letters(String to) {
        return new Letters(
                new Letter("通知书", List.of(new Part(Role.TO, to))),
                new Letter("Notice", List.of(new Part(Role.TO, to))));
    }
}
