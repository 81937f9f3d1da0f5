package io.yici.studio;

import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.scenario.Scenario;
import io.yici.catalogue.scenario.ScenarioReader;
import io.yici.rehearsal.Rehearsal;
import io.yici.rehearsal.RehearsedFolder;
import io.yici.rehearsal.Trial;
import io.yici.studio.RehearsalRun.Kind;
import io.yici.studio.RehearsalRun.State;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rehearses folders in the background, one at a time on each node. What came of it is kept by the hash of all files, with that of the registers and
 * the calendar: the same need not be rehearsed twice, and what was green may be published.
 */
@Component
public class Rehearsals implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final int MOST_WAITING = 8;
    private static final int SHOWN = 10;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration TRIALS_KEPT = Duration.ofDays(1);
    private static final Duration RUNS_KEPT = Duration.ofDays(90);

    private final RehearsalRunStore store;
    private final KeptRehearsal kept;
    private final RehearsedWorld world;
    private final StudioSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rehearsals");
        thread.setDaemon(true);
        return thread;
    });

    Rehearsals(
            RehearsalRunStore store,
            KeptRehearsal kept,
            RehearsedWorld world,
            StudioSettings settings,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.kept = kept;
        this.world = world;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins to play the folder's scenarios; one of the same files that is under way is joined.
     *
     * @throws RehearsalRefused when too many wait
     */
    public RehearsalRun start(ServiceFolder folder, UUID by) {
        return latest(folder)
                .filter(run -> run.isUnderWay(clock.instant()))
                .orElseGet(() -> begin(folder, Kind.FOLDER, null, by));
    }

    /**
     * Begins to try a story out.
     *
     * @param story a scenario as it is written in a file
     * @throws RehearsalRefused when too many wait
     */
    public RehearsalRun tryOut(ServiceFolder folder, String story, UUID by) {
        return begin(folder, Kind.TRIAL, story, by);
    }

    private RehearsalRun begin(ServiceFolder folder, Kind kind, @Nullable String story, UUID by) {
        Instant now = clock.instant();
        if (store.underWay(now.minus(LONGEST)) >= MOST_WAITING) {
            throw RehearsalRefused.busy();
        }
        store.forget(Kind.TRIAL, now.minus(TRIALS_KEPT));
        store.forget(Kind.FOLDER, now.minus(RUNS_KEPT));
        RehearsalRun run = new RehearsalRun(
                UUID.randomUUID(),
                folder.name(),
                kind,
                files(folder),
                story,
                State.WAITING,
                0,
                0,
                false,
                by,
                now,
                now,
                null);
        store.insert(run, folder.zipWhole());
        worker.execute(() -> carryOut(run, folder));
        return run;
    }

    private void carryOut(RehearsalRun run, ServiceFolder folder) {
        try {
            if (store.goesOn(run.id(), State.OPENING, 0, 0, clock.instant())) {
                Rehearsal rehearsal = kept.get();
                if (run.story() == null) {
                    play(run, folder, rehearsal);
                } else if (store.goesOn(run.id(), State.PLAYING, 0, 1, clock.instant())) {
                    Trial trial = rehearsal.tryOut(folder, scenario(run.story()));
                    end(run, State.DONE, false, json.writeValueAsString(trial));
                }
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("The rehearsal of {} could not be carried out", run.service(), failure);
            kept.close();
            end(run, State.FAILED, false, null);
        }
        var unused = worker.schedule(kept::closeIdle, settings.rehearsalKept().toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void play(RehearsalRun run, ServiceFolder folder, Rehearsal rehearsal) {
        Instant end = clock.instant().plus(LONGEST);
        RehearsedFolder played = rehearsal.rehearse(
                folder,
                (done, all) -> clock.instant().isBefore(end)
                        && store.goesOn(run.id(), State.PLAYING, done, all, clock.instant()));
        boolean whole = played.results().size()
                == ScenarioReader.ofFolder(folder, new ArrayList<>()).size();
        boolean passed = whole && played.passed() && !played.results().isEmpty();
        State state = whole || played.coverage() == null ? State.DONE : State.FAILED;
        end(run, state, passed, json.writeValueAsString(RehearsalResult.of(played)));
    }

    private void end(RehearsalRun run, State state, boolean passed, @Nullable String result) {
        store.end(run.id(), state, passed, result, clock.instant());
    }

    private static Scenario scenario(String story) {
        return ScenarioReader.read("story", story.getBytes(StandardCharsets.UTF_8), new ArrayList<Finding>())
                .orElseThrow(RehearsalRefused::unreadable);
    }

    /** Stops one that is under way; what it has played so far is not kept. */
    public void stop(RehearsalRun run) {
        store.end(run.id(), State.STOPPED, false, null, clock.instant());
    }

    /**
     * One of a service.
     *
     * @throws RehearsalRefused when there is none
     */
    public RehearsalRun of(String service, UUID id) {
        return store.find(service, id).orElseThrow(RehearsalRefused::notFound);
    }

    /** The latest of just these files. */
    public Optional<RehearsalRun> latest(ServiceFolder folder) {
        return store.latest(folder.name(), files(folder));
    }

    /** By what a rehearsal is known: the hash of all files of the folder, with that of the registers and the calendar in use. */
    public String files(ServiceFolder folder) {
        return world.with(folder);
    }

    /** The latest of a service's folder, the latest first. */
    public List<RehearsalRun> ofService(String service) {
        return store.ofService(service, SHOWN);
    }

    /** Whether it goes on. */
    public boolean isUnderWay(RehearsalRun run) {
        return run.isUnderWay(clock.instant());
    }

    /** Whether just these files were rehearsed last with every scenario as it should be, with the registers and the calendar that are in use now. */
    boolean isGreen(String service, String files) {
        return store.latest(service, world.now(files))
                .filter(RehearsalRun::passed)
                .isPresent();
    }

    /** The files that were rehearsed. */
    public ServiceFolder folder(RehearsalRun run) {
        return ServiceFolder.unzip(run.service(), store.content(run.id()));
    }

    /** What came of a folder's scenarios; empty while it is not known. */
    public Optional<RehearsalResult> result(RehearsalRun run) {
        return store.result(run.id()).map(text -> json.readValue(text, RehearsalResult.class));
    }

    /** What came of a story; empty while it is not known. */
    public Optional<Trial> trial(RehearsalRun run) {
        return store.result(run.id()).map(text -> json.readValue(text, Trial.class));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        kept.close();
    }
}
