package io.yici.retention;

import io.yici.loop.LoopThread;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Carries out the lists that were approved. */
@Component
class DestructionThread extends LoopThread {

    private final Destructions destructions;

    DestructionThread(Destructions destructions) {
        super("retention", Duration.ofSeconds(5));
        this.destructions = destructions;
    }

    @Override
    protected boolean round() {
        return destructions.carryOut();
    }
}
