package io.yici.exchange.connector;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at a folder of drops now and then, when it is asked: whoever asks goes on with the drop in use, and waits only where there is none. */
final class DropWatch {

    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(2);

    private final DropFolder folder;
    private final Workers lookers;
    private @Nullable Future<?> looking;
    private long begun;

    DropWatch(DropFolder folder, Workers lookers) {
        this.folder = folder;
        this.lookers = lookers;
    }

    /** The drop in use. */
    Drop drop(long until) throws AskingFailed {
        Future<?> look = look();
        Drop drop = folder.current();
        if (drop == null) {
            Workers.await(look, until);
            drop = folder.current();
        }
        if (drop == null) {
            throw new AskingFailed(FailureKind.FAULT, folder.trouble());
        }
        return drop;
    }

    private synchronized Future<?> look() {
        Future<?> last = looking;
        if (last == null || (last.isDone() && System.nanoTime() - begun > BETWEEN_LOOKS)) {
            begun = System.nanoTime();
            last = lookers.submit(folder::look);
            looking = last;
        }
        return last;
    }
}
