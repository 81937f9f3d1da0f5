package io.yici.command;

import io.yici.analysis.CheckedFile;
import io.yici.analysis.FileCheck;
import io.yici.analysis.RegisterCheck;
import io.yici.analysis.ServiceCheck;
import io.yici.analysis.flow.Limits;
import io.yici.catalogue.Finding;
import io.yici.catalogue.FolderTooLarge;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what there is to check below a path, and checks it: service folders as wholes, other files one by one. */
final class CheckTargets {

    private static final String ITEM = "service.yaml";
    /** An id leads to no other folder than that of a service. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private static final String REGISTERS = "registers";
    private static final int DEEPEST = 12;
    private static final int MOST_BYTES = 2 * 1024 * 1024 + 1;

    private final Path processes;
    private final Limits limits;
    private final Consumer<CheckedFile> checked;
    private final BiConsumer<String, Finding> told;
    private final Map<Path, Registers> registers = new HashMap<>();

    /**
     * @param processes the folder whose registers are taken where a service has none beside it
     * @param checked is told of each file as soon as it is checked
     * @param told is told of a finding in a service before that, with the file it is in, maybe twice
     */
    CheckTargets(Path processes, Limits limits, Consumer<CheckedFile> checked, BiConsumer<String, Finding> told) {
        this.told = told;
        this.processes = processes;
        this.limits = limits;
        this.checked = checked;
    }

    void check(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            folder(path, 0);
        } else {
            file(path);
        }
    }

    private void folder(Path path, int depth) throws IOException {
        if (Files.exists(path.resolve(ITEM))) {
            service(path);
        } else if (path.endsWith(REGISTERS)) {
            registers(path);
        } else if (depth < DEEPEST) {
            List<Path> inside;
            try (Stream<Path> paths = Files.list(path)) {
                inside = paths.sorted().toList();
            }
            for (Path each : inside) {
                if (Files.isDirectory(each) && !Files.isSymbolicLink(each)) {
                    folder(each, depth + 1);
                } else if (FileCheck.isChecked(each.toString()) && Files.isRegularFile(each)) {
                    file(each);
                }
            }
        }
    }

    private void file(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            checked.accept(new FileCheck(limits).check(named(path), in.readNBytes(MOST_BYTES)));
        }
    }

    private void service(Path path) throws IOException {
        ServiceFolder folder;
        try {
            folder = ServiceFolder.read(path.toAbsolutePath().normalize());
        } catch (FolderTooLarge large) {
            Finding finding = Finding.error("folder.too-large", named(path), null, 0);
            checked.accept(new CheckedFile(named(path), List.of(), List.of(finding)));
            return;
        }
        ServiceCheck.Result result = new ServiceCheck(ServiceCheck.STEPS, limits)
                .among(id -> other(path, id))
                .check(folder, besides(path), finding -> told.accept(named(path.resolve(finding.file())), finding));
        byFile(path, folder, result);
    }

    /** Another service: the folder beside, or one of the processes. */
    private Optional<ServiceFolder> other(Path service, String id) {
        if (!NAME.matcher(id).matches()) {
            return Optional.empty();
        }
        Path beside = service.toAbsolutePath().normalize().resolveSibling(id);
        Path folder = Files.exists(beside.resolve(ITEM)) ? beside : processes.resolve(id);
        try {
            return Files.exists(folder.resolve(ITEM)) ? Optional.of(ServiceFolder.read(folder)) : Optional.empty();
        } catch (IOException | FolderTooLarge unreadable) {
            return Optional.empty();
        }
    }

    /** A service's findings go to the files they are in; its files without any are told of too. */
    private void byFile(Path path, ServiceFolder folder, ServiceCheck.Result result) {
        Map<String, List<Finding>> found = new TreeMap<>();
        folder.paths().forEach(file -> found.put(file, new ArrayList<>()));
        result.findings()
                .forEach(finding -> found.computeIfAbsent(finding.file(), file -> new ArrayList<>())
                        .add(finding));
        found.forEach((file, findings) -> checked.accept(new CheckedFile(
                named(path.resolve(file)),
                result.drawn().stream()
                        .filter(drawn -> result.service() != null
                                && file.equals(result.service().item().diagram()))
                        .toList(),
                findings,
                result.accepted().stream()
                        .filter(accepted -> accepted.finding().file().equals(file))
                        .toList())));
    }

    private void registers(Path path) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Registers read = Registers.read(ServiceFolder.read(path.toAbsolutePath().normalize()), findings);
        findings.addAll(RegisterCheck.check(read));
        checked.accept(new CheckedFile(named(path), List.of(), findings));
    }

    private Registers besides(Path service) {
        Path beside = service.toAbsolutePath().normalize().resolveSibling(REGISTERS);
        Path folder = Files.isDirectory(beside) ? beside : processes.resolve(REGISTERS);
        return registers.computeIfAbsent(folder, CheckTargets::read);
    }

    private static Registers read(Path folder) {
        try {
            return Registers.read(
                    Files.isDirectory(folder) ? ServiceFolder.read(folder) : ServiceFolder.of(REGISTERS, Map.of()),
                    new ArrayList<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String named(Path path) {
        return path.toString().replace('\\', '/');
    }
}
