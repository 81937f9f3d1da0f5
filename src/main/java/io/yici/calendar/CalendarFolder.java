package io.yici.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder a calendar was read from, which may be changed while the product runs. */
public final class CalendarFolder {

    private final Path folder;
    private final WorkingCalendar calendar;
    private String seen;

    /** @param calendar what was read from the folder */
    public CalendarFolder(Path folder, WorkingCalendar calendar) {
        this.folder = folder;
        this.calendar = calendar;
        this.seen = look();
    }

    /**
     * Reads the tables again where a file of theirs was saved.
     *
     * @return whether the calendar counts otherwise than before
     * @throws InvalidCalendar where a table cannot be used; the calendar then stays as it is, and is not read again before a file is saved
     */
    public synchronized boolean reload() {
        String now = look();
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        return calendar.become(WorkingCalendar.load(folder));
    }

    private String look() {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName())
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append(' ')
                        .append(Files.size(file))
                        .append('\n');
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
