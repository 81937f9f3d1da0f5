package io.yici.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the yearly tables: in a folder, or where there is none, among what the product brings. */
final class CalendarFiles {

    private static final String PACKED = "/processes/calendar/";
    private static final int FIRST_PACKED_YEAR = 2020;
    private static final int LAST_PACKED_YEAR = 2099;
    private static final Pattern NAME = Pattern.compile("[0-9]{4}\\.yaml");

    private final Path folder;

    CalendarFiles(Path folder) {
        this.folder = folder;
    }

    Collection<CalendarYear> read() {
        return readAll(List.of(""));
    }

    /** The nearest table of each year: the county's own, its prefecture's, its province's, the nation's. */
    Collection<CalendarYear> read(String region) {
        return readAll(List.of("", region.substring(0, 2) + "0000/", region.substring(0, 4) + "00/", region + "/"));
    }

    private Collection<CalendarYear> readAll(List<String> subfolders) {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        for (String subfolder : subfolders) {
            List<CalendarYear> found =
                    Files.isDirectory(folder) ? readFolder(folder.resolve(subfolder)) : readPacked(subfolder);
            found.forEach(year -> years.put(year.year(), year));
        }
        return years.values();
    }

    private static List<CalendarYear> readFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<CalendarYear> years = new ArrayList<>();
            for (Path file : files.filter(CalendarFiles::isTable).sorted().toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    years.add(CalendarFile.read(file.toString(), content));
                }
            }
            return years;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTable(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    private static List<CalendarYear> readPacked(String subfolder) {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = FIRST_PACKED_YEAR; year <= LAST_PACKED_YEAR; year++) {
            String name = PACKED + subfolder + year + ".yaml";
            try (@Nullable InputStream content = CalendarFiles.class.getResourceAsStream(name)) {
                if (content != null) {
                    years.add(CalendarFile.read(name, content));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return years;
    }
}
