package io.yici.exchange.connector;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drops of one resource: {@code <resource>-<yyyyMMddTHHmmss>.csv}, each with its checksum in a file of the same name and {@code .sha256}, which is
 * written last. The newest sound one is used; what is wrong with newer ones is logged once.
 */
final class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int STAMP_LENGTH = 15;
    private static final int MOST_REFUSED = 100;
    private static final Duration MOST_AHEAD = Duration.ofMinutes(10);
    private static final String FUTURE = "future";
    private static final String NO_DROP = "noDrop";
    private static final String NO_FOLDER = "folder";

    private final Place place;
    private final Clock clock;
    private final Map<Drop.Mark, String> refused = new HashMap<>();
    private volatile @Nullable Drop current;
    private volatile String trouble = NO_DROP;

    DropFolder(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /**
     * Where drops lie and how they are read.
     *
     * @param keyField the column that is asked by
     */
    record Place(Path folder, String resource, Charset charset, String keyField) {}

    @Nullable
    Drop current() {
        return current;
    }

    /** A word for why there is no drop that can be used. */
    String trouble() {
        return trouble;
    }

    /** Looks for the newest sound drop. Takes as long as a file takes to read. */
    synchronized void look() {
        try {
            Drop found = newestSound(marks());
            trouble = found == null ? trouble : NO_DROP;
            current = found;
        } catch (IOException | RuntimeException unreadable) {
            if (!trouble.equals(NO_FOLDER)) {
                LOG.warn("The folder of drops of {} cannot be read: {}", place.resource(), word(unreadable));
            }
            trouble = NO_FOLDER;
            current = null;
        }
    }

    private @Nullable Drop newestSound(List<Drop.Mark> newestFirst) {
        Drop before = current;
        String newest = null;
        for (Drop.Mark mark : newestFirst) {
            if (before != null && before.mark().equals(mark)) {
                return before;
            }
            String wrong = refused.get(mark);
            if (wrong == null || wrong.equals(FUTURE)) {
                try {
                    return read(mark);
                } catch (IOException | RuntimeException damaged) {
                    wrong = word(damaged);
                    refuse(mark, wrong);
                }
            }
            newest = newest == null ? wrong : newest;
        }
        trouble = newest == null ? NO_DROP : newest;
        return null;
    }

    private Drop read(Drop.Mark mark) throws IOException {
        if (mark.at().isAfter(clock.instant().plus(MOST_AHEAD))) {
            throw AskingFailed.malformed(FUTURE);
        }
        if (mark.summed() == null) {
            throw AskingFailed.malformed("noChecksum");
        }
        return new DropReading(place.folder().resolve(mark.name()), place.charset()).drop(mark, place.keyField());
    }

    private void refuse(Drop.Mark mark, String word) {
        if (refused.size() >= MOST_REFUSED) {
            refused.clear();
        }
        if (!word.equals(refused.put(mark, word))) {
            LOG.warn("The drop {} is not used: {}", mark.name(), word);
        }
    }

    private List<Drop.Mark> marks() throws IOException {
        List<Drop.Mark> marks = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place.folder(), place.resource() + "-*.csv")) {
            for (Path file : files) {
                Drop.Mark mark = mark(file);
                if (mark != null) {
                    marks.add(mark);
                }
            }
        }
        marks.sort(Comparator.comparing(Drop.Mark::at).reversed());
        return marks;
    }

    private Drop.@Nullable Mark mark(Path file) throws IOException {
        String name = file.getFileName().toString();
        Instant at = at(name.substring(place.resource().length() + 1, name.length() - ".csv".length()));
        if (at == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        Path sum = place.folder().resolve(name + DropReading.CHECKSUM);
        return Files.exists(sum)
                ? new Drop.Mark(
                        name, at, Files.size(file), Files.getLastModifiedTime(file), Files.getLastModifiedTime(sum))
                : new Drop.Mark(name, at, 0, FileTime.fromMillis(0), null);
    }

    private static @Nullable Instant at(String stamp) {
        try {
            return stamp.length() == STAMP_LENGTH
                    ? LocalDateTime.parse(stamp, STAMP).atZone(ZONE).toInstant()
                    : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String word(Exception broken) {
        return broken instanceof AskingFailed known ? String.valueOf(known.getMessage()) : "io";
    }
}
