package io.yici.ledger;

import io.yici.loop.LoopThread;
import org.springframework.stereotype.Component;

/** Sequences the log again and again. */
@Component
class SequencerThread extends LoopThread {

    private final Sequencer sequencer;

    SequencerThread(Sequencer sequencer, LogSettings settings) {
        super("ledger-sequencer", settings.pause());
        this.sequencer = sequencer;
    }

    @Override
    protected boolean round() {
        sequencer.run();
        return false;
    }
}
