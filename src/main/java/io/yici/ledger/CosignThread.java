package io.yici.ledger;

import io.yici.loop.LoopThread;
import org.springframework.stereotype.Component;

/** Has the log cosigned again and again; sequencing does not wait for it. */
@Component
class CosignThread extends LoopThread {

    private static final int TIMES_A_CHECKPOINT = 4;

    private final CosignRounds rounds;

    CosignThread(CosignRounds rounds, LogSettings settings) {
        super("ledger-cosigning", settings.pause().dividedBy(TIMES_A_CHECKPOINT));
        this.rounds = rounds;
    }

    @Override
    protected boolean round() {
        rounds.run();
        return false;
    }
}
