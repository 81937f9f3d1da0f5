package io.yici.exchange.connector;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a folder of drops every few seconds. Whoever asks goes on with the drop in use, and waits only for the first look. */
final class DropWatch implements AutoCloseable {

    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final DropFolder folder;
    private final CountDownLatch looked = new CountDownLatch(1);
    private final Future<?> looking;

    DropWatch(DropFolder folder, ScheduledExecutorService threads) {
        this.folder = folder;
        this.looking = threads.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            folder.look();
        } finally {
            looked.countDown();
        }
    }

    /** The drop in use. */
    Drop drop(long until) throws AskingFailed {
        awaitFirstLook(until);
        Drop drop = folder.current();
        if (drop == null) {
            throw new AskingFailed(FailureKind.FAULT, folder.trouble());
        }
        return drop;
    }

    private void awaitFirstLook(long until) throws AskingFailed {
        try {
            if (!looked.await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw AskingFailed.deadline();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw AskingFailed.deadline();
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
    }
}
