package io.yici.studio;

import io.yici.catalogue.ProcessesFolder;
import io.yici.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The copy of the product in which is rehearsed: opened when it is needed, kept for a while, opened anew after much use. Used by one thread. */
@Component
class KeptRehearsal {

    /** Each folder that is rehearsed stays deployed in it. */
    private static final int MOST_USES = 40;

    private final ProcessesFolder folder;
    private final RehearsedWorld world;
    private final StudioSettings settings;
    private final Clock clock;
    private @Nullable Rehearsal open;
    private String opened = "";
    private int uses;
    private Instant used = Instant.EPOCH;

    KeptRehearsal(ProcessesFolder folder, RehearsedWorld world, StudioSettings settings, Clock clock) {
        this.folder = folder;
        this.world = world;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens one with the registers and the calendar as they are now, where none is open. */
    synchronized Rehearsal get() {
        String now = world.hash();
        if (open != null && (uses >= MOST_USES || !now.equals(opened))) {
            close();
        }
        Rehearsal rehearsal = open;
        if (rehearsal == null) {
            opened = now;
            rehearsal = Rehearsal.open(folder.editable().orElseGet(() -> Path.of("processes")));
            open = rehearsal;
            uses = 0;
        }
        uses++;
        used = clock.instant();
        return rehearsal;
    }

    /** Closes it when nobody used it for long. */
    synchronized void closeIdle() {
        if (!used.plus(settings.rehearsalKept()).isAfter(clock.instant())) {
            close();
        }
    }

    synchronized void close() {
        Rehearsal rehearsal = open;
        open = null;
        if (rehearsal != null) {
            rehearsal.close();
        }
    }
}
