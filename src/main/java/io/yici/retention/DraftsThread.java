package io.yici.retention;

import io.yici.loop.LoopThread;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Destroys drafts whose time is over. */
@Component
class DraftsThread extends LoopThread {

    private final DraftsGivenUp drafts;

    DraftsThread(DraftsGivenUp drafts) {
        super("retention-drafts", Duration.ofHours(1));
        this.drafts = drafts;
    }

    @Override
    protected boolean round() {
        return drafts.destroy();
    }
}
