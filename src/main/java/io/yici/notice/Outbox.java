package io.yici.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts down, in the caller's transaction, what is to leave by mail or SMS; {@link OutboxRounds} sends it. */
@Component
class Outbox {

    private final OutboxStore store;
    private final ContactStore contacts;
    private final Map<Channel, Transport> transports = new EnumMap<>(Channel.class);
    private final Clock clock;

    Outbox(OutboxStore store, ContactStore contacts, List<Transport> transports, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        transports.forEach(transport -> this.transports.put(transport.channel(), transport));
        this.clock = clock;
    }

    boolean isOn(Channel channel) {
        Transport transport = transports.get(channel);
        return transport != null && transport.isOn();
    }

    /** @throws ChannelOff when no server is set for it */
    void requireOn(Channel channel) {
        if (!isOn(channel)) {
            throw new ChannelOff();
        }
    }

    /** Word of a letter, to where the person wants it, once the letter has left the house. */
    void tell(Notice notice) {
        contacts.told(notice.account()).stream()
                .filter(this::isOn)
                .forEach(channel -> put(notice.account(), channel, notice.id(), null, notice.visibleFrom()));
    }

    void code(UUID account, Channel channel, String code) {
        put(account, channel, null, code, clock.instant());
    }

    private void put(UUID account, Channel channel, @Nullable UUID notice, @Nullable String code, Instant from) {
        store.insert(new OutboxEntry(UUID.randomUUID(), account, channel, notice, 0, clock.instant()), code, from);
    }

    /** What waits for the account on the channel is not sent any more. */
    void drop(UUID account, Channel channel) {
        store.drop(account, channel, clock.instant());
    }
}
