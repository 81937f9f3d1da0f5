package io.yici.analysis;

import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is checked, what it is checked against, and what was found so far. */
final class Subject {

    static final String ITEM = "service.yaml";

    private final ServiceDefinition service;
    private final Registers registers;
    private final KnownFacts facts;
    private final List<Finding> findings;
    private final List<Runnable> later = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final Set<List<String>> paths = new HashSet<>();

    /** @param findings takes what is found */
    Subject(ServiceDefinition service, Registers registers, List<Finding> findings) {
        this.findings = findings;
        this.service = service;
        this.registers = registers;
        this.facts = new KnownFacts(service, registers);
    }

    ServiceDefinition service() {
        return service;
    }

    Registers registers() {
        return registers;
    }

    KnownFacts facts() {
        return facts;
    }

    List<Finding> findings() {
        return findings;
    }

    /** An error at a setting of {@code service.yaml}; one that is not there at all was told by the reader. */
    void item(String rule, String setting, Object... arguments) {
        if (arguments.length > 0 && arguments[0].equals("")) {
            return;
        }
        findings.add(Finding.error(rule, ITEM, setting, service.line(setting), arguments));
    }

    void error(String rule, String file, @Nullable String element, int line, Object... arguments) {
        findings.add(Finding.error(rule, file, element, line, arguments));
    }

    void warning(String rule, String file, @Nullable String element, int line, Object... arguments) {
        findings.add(Finding.warning(rule, file, element, line, arguments));
    }

    /** First names of all that was read so far. */
    Set<String> read() {
        return read;
    }

    /** Something is read where nothing can be wrong with it, such as in a text. */
    void uses(List<String> path) {
        read.add(path.get(0));
        paths.add(List.copyOf(path));
    }

    /** All that was read so far, as paths such as {@code [household, childCount]}. */
    Set<List<String>> paths() {
        return paths;
    }

    /** Says what is wrong with paths that a condition or a cell reads. */
    void reads(Iterable<List<String>> paths, String file, @Nullable String element, int line) {
        for (List<String> path : paths) {
            uses(path);
            String name = String.join(".", path);
            if (!facts.knows(path)) {
                error("fact.unknown", file, element, line, name, String.join(", ", facts.near(path)));
            } else {
                later(() -> lacking(path, file, element, line));
            }
        }
    }

    private void lacking(List<String> path, String file, @Nullable String element, int line) {
        for (String field : facts.lacking(path)) {
            error("fact.fields", file, element, line, String.join(".", path), field, path.get(0));
        }
    }

    /** Says something when all that is cheap was said. */
    void later(Runnable rule) {
        later.add(rule);
    }

    /** Says what needs the registers' own expressions, which take longest to begin with. */
    void finish() {
        // One may bring others.
        for (int i = 0; i < later.size(); i++) {
            later.get(i).run();
        }
    }
}
