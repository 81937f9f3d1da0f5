package io.yici.provenance;

import io.yici.loop.LoopThread;
import org.springframework.stereotype.Component;

/** Replays closed cases in the background. */
@Component
class ReplayThread extends LoopThread {

    private final Replays replays;

    ReplayThread(Replays replays, ProvenanceSettings settings) {
        super("replays", settings.sweep());
        this.replays = replays;
    }

    @Override
    protected boolean round() {
        return replays.round();
    }
}
