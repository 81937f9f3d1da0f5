package io.yici.exchange.connector;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that cannot be broken off from outside: who waits for it stops waiting at the deadline. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    Workers(String name, int most) {
        var number = new AtomicInteger();
        var pool = new ThreadPoolExecutor(most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /** Does the work, or gives it up at the deadline. */
    <T> T until(long until, Callable<T> work) throws AskingFailed {
        Future<T> result = threads.submit(work);
        try {
            return await(result, until);
        } finally {
            result.cancel(true);
        }
    }

    /** Waits for the work until the deadline; it goes on after that. */
    static <T> T await(Future<T> result, long until) throws AskingFailed {
        try {
            return result.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AskingFailed known) {
                throw known;
            }
            throw new AskingFailed(FailureKind.FAULT, "internal");
        } catch (TimeoutException late) {
            throw AskingFailed.deadline();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw AskingFailed.deadline();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
