package io.yici.ledger;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sequences the log again and again. */
@Component
class SequencerThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerThread.class);
    private static final long STOPPING_MILLIS = 10_000;

    private final Sequencer sequencer;
    private final long pauseMillis;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread = new Thread(() -> {});

    SequencerThread(Sequencer sequencer, LogSettings settings) {
        this.sequencer = sequencer;
        this.pauseMillis = settings.pause().toMillis();
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::loop, "ledger-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        try {
            while (!stopped.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                try {
                    sequencer.run();
                } catch (RuntimeException failed) {
                    LOG.error("The log could not be sequenced; it is tried again", failed);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            thread.join(STOPPING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
