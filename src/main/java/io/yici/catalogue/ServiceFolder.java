package io.yici.catalogue;

import io.yici.codes.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of one service, as they were at one moment. Two folders with the same files have the same hash, wherever they come from; scenarios
 * do not count, since they only tell of the service: a new one makes no new version, and none is kept with a version.
 *
 * <p>Only files designers write are taken: {@code .yaml .bpmn .dmn .form .properties}, at most two levels deep, at most 200 of them and
 * 4 MiB together.
 */
public final class ServiceFolder {

    public static final String ITEM = "service.yaml";

    private static final String SCENARIOS = "scenarios/";
    private static final Set<String> KINDS = Set.of("yaml", "bpmn", "dmn", "form", "properties");
    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final String name;
    private final SortedMap<String, byte[]> files;
    private final String hash;

    private ServiceFolder(String name, SortedMap<String, byte[]> files) {
        this.name = name;
        this.files = files;
        this.hash = hashOf(published(files));
    }

    /**
     * Takes the files of a folder that is not in the file system.
     *
     * @throws FolderTooLarge when there are more files or bytes than a service needs
     */
    public static ServiceFolder of(String name, Map<String, byte[]> files) {
        SortedMap<String, byte[]> taken = new TreeMap<>();
        int bytes = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (isTaken(file.getKey())) {
                taken.put(file.getKey(), file.getValue().clone());
                bytes += file.getValue().length;
            }
            if (taken.size() > MOST_FILES || bytes > MOST_BYTES) {
                throw new FolderTooLarge(name);
            }
        }
        return new ServiceFolder(name, taken);
    }

    /**
     * Reads a folder of the file system; its name is the service's.
     *
     * @throws FolderTooLarge when there are more files or bytes than a service needs
     */
    public static ServiceFolder read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int bytes = 0;
        String name = String.valueOf(folder.getFileName());
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                if (isTaken(relative) && Files.isRegularFile(path)) {
                    bytes += Math.toIntExact(Math.min(Files.size(path), MOST_BYTES + 1L));
                    if (files.size() >= MOST_FILES || bytes > MOST_BYTES) {
                        throw new FolderTooLarge(name);
                    }
                    files.put(relative, Files.readAllBytes(path));
                }
            }
        }
        return new ServiceFolder(name, files);
    }

    /** Reads what {@link #zip} or {@link #zipWhole} wrote. */
    public static ServiceFolder unzip(String name, byte[] zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ServiceFolder(name, files);
    }

    /** What is published of the files, as one archive, the same bytes for the same files. */
    public byte[] zip() {
        return zip(published(files));
    }

    /** All files, scenarios too, as one archive. */
    public byte[] zipWhole() {
        return zip(files);
    }

    private static byte[] zip(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public String name() {
        return name;
    }

    /** Paths of the files, with {@code /}, in order. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** All files by path; a copy. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> copy = new TreeMap<>();
        files.forEach((path, content) -> copy.put(path, content.clone()));
        return copy;
    }

    /** Whether a file becomes part of a published version. */
    public static boolean isPublished(String path) {
        return !path.startsWith(SCENARIOS);
    }

    /** SHA-256 over names and contents of what is published, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** SHA-256 over all files, scenarios too, in hexadecimal: what was rehearsed. */
    public String wholeHash() {
        return hashOf(files);
    }

    private static boolean isTaken(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 && !path.startsWith(".") && !name.startsWith(".") && KINDS.contains(name.substring(dot + 1));
    }

    private static SortedMap<String, byte[]> published(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> published = new TreeMap<>(files);
        published.keySet().removeIf(path -> !isPublished(path));
        return published;
    }

    private static String hashOf(SortedMap<String, byte[]> files) {
        MessageDigest digest = Sha256.digest();
        files.forEach((path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            digest.update((name.length + ":" + content.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(name);
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
