package io.yici.witness;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.Proofs;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.TreeReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The uses of a department's data in a file, a line each, with the proof that it stands in the log. */
final class UseList {

    private final Path file;
    private final RemoteLog log;
    private final String department;
    private @Nullable Long listed;

    UseList(Path file, RemoteLog log, String department) {
        this.file = file;
        this.log = log;
        this.department = department;
    }

    /**
     * What was read.
     *
     * @param next place from which to go on
     * @param wrong places of entries that are not in the log, or not about the department
     */
    record Read(long next, long uses, List<Long> wrong) {}

    /** Adds what is new up to the checkpoint. */
    Read read(long from, Checkpoint head, SignedNote note) throws IOException {
        TreeReader tree = new TreeReader(new RemoteTree(log, head.size()));
        List<Long> wrong = new ArrayList<>();
        long last = lastListed();
        long next = from;
        long count = 0;
        while (next < head.size()) {
            RemoteLog.Uses page = log.uses(department, next);
            if (page.next() <= next) {
                break;
            }
            StringBuilder lines = new StringBuilder();
            for (RemoteLog.Use use : page.uses()) {
                Optional<String> line = use.place() < next || use.place() >= head.size()
                        ? Optional.empty()
                        : line(use, tree, head, note);
                if (line.isEmpty() && use.place() < head.size()) {
                    wrong.add(use.place());
                } else if (line.isPresent() && use.place() > last) {
                    lines.append(line.get()).append('\n');
                    last = use.place();
                    count++;
                }
            }
            append(lines.toString());
            listed = last;
            next = Math.min(page.next(), head.size());
        }
        return new Read(next, count, wrong);
    }

    private Optional<String> line(RemoteLog.Use use, TreeReader tree, Checkpoint head, SignedNote note) {
        List<Hash> path = tree.inclusion(use.place(), head.size());
        JsonNode entry = about(use.leaf());
        if (entry == null || !Proofs.includes(Hash.ofLeaf(use.leaf()), use.place(), head.size(), path, head.root())) {
            return Optional.empty();
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("place", use.place());
        line.put("entry", entry);
        line.put("proof", new LogProof(use.place(), path, note).with(use.leaf()).toString());
        return Optional.of(JsonMapper.shared().writeValueAsString(line));
    }

    /** The entry, if it is about the department's data. */
    private @Nullable JsonNode about(byte[] leaf) {
        try {
            JsonNode entry = JsonMapper.shared().readTree(leaf);
            boolean ours = entry.path("departments")
                    .valueStream()
                    .anyMatch(one -> one.asString("").equals(department));
            return ours ? entry : null;
        } catch (JacksonException spoilt) {
            return null;
        }
    }

    private void append(String lines) throws IOException {
        Files.writeString(
                file,
                lines,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }

    /** Place of the last whole line: a kill may have come within a line, or between the list and the note of how far it goes. */
    private long lastListed() throws IOException {
        if (listed == null) {
            cutHalfLine();
            long last = -1;
            if (Files.exists(file)) {
                try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                    last = lines.mapToLong(UseList::place).max().orElse(-1);
                }
            }
            listed = last;
        }
        return listed;
    }

    private static long place(String line) {
        return JsonMapper.shared().readTree(line).path("place").asLong(-1);
    }

    private void cutHalfLine() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw")) {
            long end = lines.length();
            while (end > 0) {
                lines.seek(end - 1);
                if (lines.read() == '\n') {
                    break;
                }
                end--;
            }
            lines.setLength(end);
        }
    }
}
