package io.yici.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The reader of PROV-JSON by its authors (Python package {@code prov}; Debian: python3-prov), where it is installed. */
final class ProvReader {

    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    /** Counts what was read by kind, and names what a relation speaks of and nothing declares. */
    private static final String SCRIPT = """
            import sys, json, collections
            from prov.model import ProvDocument, ProvElement, ProvRelation
            document = ProvDocument.deserialize(sys.argv[1], format='json')
            kinds = collections.Counter(str(record.get_type().localpart) for record in document.get_records())
            declared = {record.identifier for record in document.get_records(ProvElement)}
            loose = [str(one) for record in document.get_records(ProvRelation)
                     for name, one in record.formal_attributes
                     if one is not None and hasattr(one, 'localpart') and one not in declared]
            print(json.dumps({'kinds': kinds, 'loose': sorted(set(loose))}))
            """;

    private ProvReader() {}

    static boolean isInstalled() {
        return python() != null;
    }

    private static @org.jspecify.annotations.Nullable String python() {
        return PYTHONS.stream()
                .filter(python -> {
                    try {
                        return run(List.of(python, "-c", "import prov.model")).code() == 0;
                    } catch (IOException missing) {
                        return false;
                    }
                })
                .findFirst()
                .orElse(null);
    }

    record Run(int code, String said) {}

    private static Run run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Run(-1, said);
            }
            return new Run(process.exitValue(), said);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /**
     * What it found.
     *
     * @param kinds how many records of each kind
     * @param loose what relations speak of and nothing declares
     */
    record Read(Map<String, Integer> kinds, List<String> loose) {}

    static Read read(Object document, Path folder) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Path file = Files.write(folder.resolve("prov.json"), json.writeValueAsBytes(document));
        Run run = run(List.of(String.valueOf(python()), "-c", SCRIPT, file.toString()));
        if (run.code() != 0) {
            throw new AssertionError("prov refused it: " + run.said());
        }
        return json.readValue(run.said(), Read.class);
    }
}
