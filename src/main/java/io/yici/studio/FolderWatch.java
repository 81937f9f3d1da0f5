package io.yici.studio;

import io.yici.catalogue.ProcessesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Publishes at start, before the first request, and then whenever files are saved. */
@Component
class FolderWatch implements SmartLifecycle {

    private static final int DEPTH = 2;

    private final ProcessesFolder folder;
    private final Publishing publishing;
    private final PublishingLog log;
    private final StudioSettings settings;
    private volatile @Nullable Thread thread;

    FolderWatch(ProcessesFolder folder, Publishing publishing, PublishingLog log, StudioSettings settings) {
        this.folder = folder;
        this.publishing = publishing;
        this.log = log;
        this.settings = settings;
    }

    @Override
    public void start() {
        try {
            publishing.look();
        } catch (UncheckedIOException unreadable) {
            // What was published before goes on; the folder is looked at again soon.
            log.failed(unreadable);
        }
        Thread watching = new Thread(this::watch, "service-folders");
        watching.setDaemon(true);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        Thread watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
            try {
                watching.join(Duration.ofSeconds(5).toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void watch() {
        Optional<Path> watched = folder.editable();
        try (WatchService saves =
                watched.isEmpty() ? null : watched.get().getFileSystem().newWatchService()) {
            while (isRunning()) {
                if (saves == null) {
                    Thread.sleep(settings.lookAgain().toMillis());
                } else {
                    register(watched.orElseThrow(), saves);
                    settle(saves);
                }
                look();
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException unwatchable) {
            log.failed(unwatchable);
        }
    }

    private void look() {
        try {
            publishing.look();
        } catch (RuntimeException failure) {
            if (isRunning()) {
                log.failed(failure);
            }
        }
    }

    /** Waits for a save, and then until nothing has been saved for a while; goes on without one in the end. */
    private void settle(WatchService saves) throws InterruptedException {
        WatchKey key = saves.poll(settings.lookAgain().toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = saves.poll(settings.settle().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A folder that is registered already stays so. */
    private void register(Path root, WatchService saves) {
        try (Stream<Path> paths = Files.walk(root, DEPTH)) {
            for (Path path : paths.filter(Files::isDirectory).toList()) {
                path.register(
                        saves,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        } catch (IOException | UncheckedIOException vanishing) {
            // A folder that is just being moved is found at the next look.
            log.failed(vanishing);
        }
    }
}
