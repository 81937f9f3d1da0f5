package io.yici.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Where designers' files are: a folder of the file system, or the jar where there is none. */
@Component
public class ProcessesFolder {

    private static final String PACKED = "processes/";
    private static final String TEMPLATES = ".camunda/element-templates";
    private static final String REGISTERS = "registers";
    private static final Set<String> NO_SERVICES = Set.of(REGISTERS, "calendar");

    private final Path folder;
    private final Supplier<Map<String, Map<String, byte[]>>> packed = SingletonSupplier.of(ProcessesFolder::packed);

    ProcessesFolder(CatalogueSettings settings) {
        this.folder = settings.processes().toAbsolutePath().normalize();
    }

    /** The folder of the file system, when it exists and so may be edited. */
    public Optional<Path> editable() {
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** Names of the folders that hold a service. */
    public Set<String> services() {
        return editable()
                .map(ProcessesFolder::folders)
                .orElseGet(() -> packed.get().keySet())
                .stream()
                .filter(name -> !NO_SERVICES.contains(name) && !name.startsWith("."))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    /**
     * Reads a service's folder as it is now.
     *
     * @throws UncheckedIOException when a file cannot be read, as while it is being saved
     */
    public ServiceFolder read(String service) {
        Optional<Path> editable = editable();
        if (editable.isEmpty()) {
            return ServiceFolder.of(service, packed.get().getOrDefault(service, Map.of()));
        }
        try {
            return ServiceFolder.read(editable.get().resolve(service));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Saves a file of a service, whole or not at all.
     *
     * @param path of a file that the folder has
     * @param before what it held when it was read
     * @throws FileChanged when it holds something else by now, or is no longer there
     * @throws UncheckedIOException when it cannot be written
     */
    public void save(String service, String path, byte[] before, byte[] content) {
        ServiceFolder now = read(service);
        if (editable().isEmpty()
                || !services().contains(service)
                || !now.file(path).filter(held -> Arrays.equals(held, before)).isPresent()) {
            throw new FileChanged();
        }
        Path file = folder.resolve(service).resolve(path);
        try {
            Path beside = Files.createTempFile(file.getParent(), ".saving", ".tmp");
            Files.write(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Adds a scenario to a service.
     *
     * @param name of the file, without its ending: small letters, digits and {@code -}
     * @throws FileChanged when there is one of that name, or no folder that could be edited
     * @throws IllegalArgumentException when the name is none
     */
    public void addScenario(String service, String name, byte[] content) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("No name of a scenario");
        }
        if (editable().isEmpty() || !services().contains(service)) {
            throw new FileChanged();
        }
        try {
            Path scenarios = Files.createDirectories(folder.resolve(service).resolve("scenarios"));
            Files.write(scenarios.resolve(name + ".yaml"), content, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException taken) {
            throw new FileChanged();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The templates of steps that an editor offers, each the text of a file in {@code .camunda/element-templates}. */
    public List<String> stepTemplates() {
        try {
            List<String> texts = new ArrayList<>();
            Path templates = folder.resolve(TEMPLATES);
            if (Files.isDirectory(templates)) {
                try (Stream<Path> files = Files.list(templates)) {
                    for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                            .sorted()
                            .toList()) {
                        texts.add(Files.readString(file));
                    }
                }
                return texts;
            }
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + PACKED + TEMPLATES + "/*.json")) {
                texts.add(resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ServiceFolder registers() {
        boolean none = editable().isPresent() && !Files.isDirectory(folder.resolve(REGISTERS));
        return none ? ServiceFolder.of(REGISTERS, Map.of()) : read(REGISTERS);
    }

    private static Set<String> folders(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .filter(ProcessesFolder::holdsFiles)
                    .map(path -> String.valueOf(path.getFileName()))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.anyMatch(Files::isRegularFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Map<String, byte[]>> packed() {
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + PACKED + "**/*.*")) {
                List<String> path = pathOf(resource);
                if (path.size() > 1) {
                    folders.computeIfAbsent(path.get(0), name -> new HashMap<>())
                            .put(String.join("/", path.subList(1, path.size())), resource.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folders;
    }

    private static List<String> pathOf(Resource resource) throws IOException {
        String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
        return List.of(url.substring(url.lastIndexOf("/" + PACKED) + PACKED.length() + 1)
                .split("/"));
    }
}
