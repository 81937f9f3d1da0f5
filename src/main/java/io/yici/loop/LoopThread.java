package io.yici.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does its rounds on a thread of its own from when the product starts until it stops. A round that fails is logged and the next one comes. Stopping never interrupts: an
 * interrupt would close the file of an embedded database under the others' hands.
 */
public abstract class LoopThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LoopThread.class);
    private static final long STOPPING_MILLIS = 10_000;

    private final String name;
    private final Duration pause;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private Thread thread = new Thread(() -> {});

    /** @param pause between two rounds, where the first left nothing to do */
    protected LoopThread(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /** One round; true when there is more to do at once. */
    protected abstract boolean round();

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::loop, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        try {
            while (isRunning()) {
                if (!tried() && stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean tried() {
        try {
            return round();
        } catch (RuntimeException failed) {
            LOG.error("A round of {} failed; the next one comes", name, failed);
            return false;
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
