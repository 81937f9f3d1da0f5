package io.yici.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what is due, each channel in a thread of its own: a server that is slow holds up neither the other channel nor the product's own clock. */
@Component
class OutboxClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxClock.class);
    private static final int LONGEST_PAUSE_SECONDS = 15;

    private final List<Transport> transports;
    private final OutboxRounds rounds;
    private final Map<Channel, AtomicBoolean> busy = new EnumMap<>(Channel.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(Channel.values().length, task -> {
        Thread thread = new Thread(task, "outbox");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closing;

    OutboxClock(List<Transport> transports, OutboxRounds rounds) {
        this.transports = List.copyOf(transports);
        this.rounds = rounds;
        transports.forEach(transport -> busy.put(transport.channel(), new AtomicBoolean()));
    }

    @Scheduled(fixedDelayString = "${yici.notice.sweep:PT2S}")
    void look() {
        transports.stream().filter(Transport::isOn).forEach(transport -> {
            AtomicBoolean mine = busy.getOrDefault(transport.channel(), new AtomicBoolean());
            if (mine.compareAndSet(false, true)) {
                threads.execute(() -> send(transport, mine));
            }
        });
    }

    private void send(Transport transport, AtomicBoolean mine) {
        try {
            boolean more = true;
            while (more && !closing) {
                more = rounds.round(transport);
            }
        } catch (RuntimeException stopped) {
            LOG.error("Messages by {} could not be sent; it is tried again", transport.channel(), stopped);
        } finally {
            mine.set(false);
        }
    }

    /** A message that is on its way is let finish. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST_PAUSE_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
