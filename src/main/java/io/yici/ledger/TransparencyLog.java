package io.yici.ledger;

import io.yici.ledger.tlog.Checkpoint;
import io.yici.ledger.tlog.EntryBundle;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.LogProof;
import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.Tile;
import io.yici.ledger.tlog.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log as others read and check it. */
@Component
public class TransparencyLog {

    /** Entries that are read through for one answer. */
    private static final int STRETCH = 5_000;

    private final LogStore store;
    private final LogKey key;
    private final LogWitnesses witnesses;
    private final WitnessStore cosigned;
    private final CheckStore checks;

    TransparencyLog(LogStore store, LogKey key, LogWitnesses witnesses, WitnessStore cosigned, CheckStore checks) {
        this.store = store;
        this.key = key;
        this.witnesses = witnesses;
        this.cosigned = cosigned;
        this.checks = checks;
    }

    /** The key that its checkpoints are checked with. */
    public NoteKey key() {
        return key.key();
    }

    /** The SM2 key that they are checked with, too; empty where the log is not signed with it. */
    public Optional<NoteKey> sm2Key() {
        return key.sm2();
    }

    /** The keys of its witnesses. */
    public List<NoteKey> witnessKeys() {
        return witnesses.keys();
    }

    /**
     * The newest checkpoint that its witnesses cosigned; where there are none, or none has come that far yet, the newest that is signed. Empty before the first entry.
     */
    public Optional<SignedNote> checkpoint() {
        Optional<SignedNote> published = published();
        return published.isPresent() ? published : signed();
    }

    private Optional<SignedNote> signed() {
        return Optional.of(store.head().note()).filter(note -> !note.isEmpty()).map(SignedNote::parse);
    }

    private Optional<SignedNote> published() {
        return Optional.of(witnesses)
                .filter(some -> some.quorum() > 0)
                .map(some -> cosigned.published().note())
                .filter(note -> !note.isEmpty())
                .map(SignedNote::parse);
    }

    /** How many entries nobody can take back any more: a signed checkpoint covers them, and where there are witnesses, the quorum of them cosigned it. */
    public long covered() {
        Optional<SignedNote> note =
                witnesses.quorum() == 0 ? signed() : published().filter(witnesses::suffice);
        return note.map(Cosignatures::size).orElse(0L);
    }

    /** How the log is, for everybody to see. */
    public LogStatus status() {
        LogStore.Head head = store.head();
        Map<String, WitnessStore.Standing> standings =
                cosigned.standings().stream().collect(Collectors.toMap(WitnessStore.Standing::name, one -> one));
        return new LogStatus(
                head.signedSize(),
                head.signedAt(),
                witnesses.quorum() == 0 ? 0 : covered(),
                witnesses.quorum(),
                witnesses.keys().stream()
                        .map(NoteKey::name)
                        .map(name -> witness(name, standings.get(name)))
                        .toList(),
                cosigned.alarms(),
                checks.check());
    }

    private static LogStatus.Witness witness(String name, WitnessStore.@Nullable Standing standing) {
        return standing == null
                ? new LogStatus.Witness(name, 0, null, null)
                : new LogStatus.Witness(name, standing.size(), standing.cosignedAt(), standing.problem());
    }

    /**
     * That an entry of a dossier stands in the log, together with it; empty until a checkpoint covers it.
     *
     * @param which the first of them counts
     */
    public Optional<LogProof> receipt(UUID dossier, Predicate<LoggedEntry> which) {
        return store.placed(dossier).entrySet().stream()
                .filter(entry -> which.test(Leaf.read(entry.getValue())))
                .findFirst()
                .flatMap(entry -> proof(entry.getKey()).map(proof -> proof.with(entry.getValue())));
    }

    /** The dossier that the entry at a place is about; empty where there is none. */
    public Optional<UUID> dossier(long place) {
        return store.placed(place, place + 1).stream()
                .flatMap(entry -> Optional.ofNullable(entry.dossier()).stream())
                .findFirst();
    }

    /** At which places the log has the entries of a dossier, by the entries' ids; what is in no place yet is left out. */
    public Map<UUID, Long> places(UUID dossier) {
        Map<UUID, Long> places = new HashMap<>();
        store.placed(dossier)
                .forEach((place, leaf) -> places.put(Leaf.read(leaf).id(), place));
        return places;
    }

    /** Hashes of a tile; empty when the log has not come that far. */
    public Optional<byte[]> tile(Tile tile) {
        byte[] hashes = store.hashes(tile.level(), tile.index());
        int length = tile.width() * Hash.LENGTH;
        return hashes.length < length ? Optional.empty() : Optional.of(Arrays.copyOf(hashes, length));
    }

    /** Entries of a tile, one after the other; empty when no checkpoint covers them yet. */
    public Optional<byte[]> bundle(Tile tile) {
        long from = tile.index() * Tile.FULL;
        if (tile.index() > Integer.MAX_VALUE || from + tile.width() > signedSize()) {
            return Optional.empty();
        }
        List<byte[]> leaves = new ArrayList<>();
        store.each(from, from + tile.width(), (leaf, place) -> leaves.add(leaf));
        return leaves.size() == tile.width() ? Optional.of(EntryBundle.write(leaves)) : Optional.empty();
    }

    private long signedSize() {
        return checkpoint().map(Cosignatures::size).orElse(0L);
    }

    /**
     * Gives the entries about a department's data, in a stretch from one place on.
     *
     * @return from where to go on; the size of the checkpoint when all was read
     */
    public long uses(String department, long from, ObjLongConsumer<byte[]> reader) {
        long to = Math.min(from + STRETCH, signedSize());
        store.each(from, to, (leaf, place) -> {
            if (Leaf.read(leaf).entry().departments().contains(department)) {
                reader.accept(leaf, place);
            }
        });
        return Math.max(from, to);
    }

    /** That the entry at the place stands in the log; empty until a signed checkpoint covers it. */
    public Optional<LogProof> proof(long place) {
        return checkpoint().filter(note -> Cosignatures.size(note) > place).map(note -> {
            long size = Cosignatures.size(note);
            TreeReader reader = new TreeReader(new LogTree(store).around(place, size));
            return new LogProof(place, reader.inclusion(place, size), note);
        });
    }

    /** Entries with their proofs, all against one checkpoint, as a signed file ({@link LooksFile}); empty before the first checkpoint. Those that it does not cover yet are left out. */
    public Optional<String> looks(List<PlacedEntry> entries, Instant now) {
        return checkpoint().map(note -> {
            long size = Checkpoint.parse(note.text()).size();
            TreeReader reader = reader();
            List<LogProof> proofs = entries.stream()
                    .filter(entry -> entry.isPlaced() && entry.place() < size)
                    .map(entry -> new LogProof(entry.place(), reader.inclusion(entry.place(), size), note)
                            .with(entry.leaf().getBytes(StandardCharsets.UTF_8)))
                    .toList();
            return LooksFile.write(key.signers(), note, proofs, now);
        });
    }

    /** That a log of the first size is the beginning of one of the second. */
    public List<Hash> consistency(long old, long size) {
        return reader().consistency(old, size);
    }

    /**
     * Writes all that a signed checkpoint covers, to be checked without the product; nothing before the first entry.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    @Transactional(readOnly = true)
    public void export(Appendable out) {
        whole().ifPresent(note -> {
            try {
                LogExport.begin(out, key(), note);
                store.each(0, Checkpoint.parse(note.text()).size(), (leaf, place) -> LogExport.entry(out, place, leaf));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    /** The newest that is signed, with the cosignatures it has: an export leaves out nothing that waits for a witness. */
    private Optional<SignedNote> whole() {
        return signed().map(note ->
                published().filter(one -> one.text().equals(note.text())).orElse(note));
    }

    private TreeReader reader() {
        return new TreeReader(new LogTree(store));
    }
}
