package io.yici.witness;

import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import io.yici.ledger.tlog.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a witness must not lose: its key, and of each log the checkpoint that it cosigned last. A file is written beside the one it replaces, forced to the disk and put in its
 * place, so that a kill at any instant leaves the old or the new one. One program at a time has the folder.
 */
public final class WitnessFolder implements AutoCloseable {

    private static final String KEY = "witness.key";

    private final Path folder;
    private final NoteSigner signer;
    private final FileChannel lock;

    private WitnessFolder(Path folder, NoteSigner signer, FileChannel lock) {
        this.folder = folder;
        this.signer = signer;
        this.lock = lock;
    }

    /**
     * Opens the folder; makes it and a key where there is none.
     *
     * @param name of the witness, an address without its scheme
     * @throws FolderTaken when another program has it, or its key is of another name
     */
    public static WitnessFolder open(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel) == null) {
            channel.close();
            throw new FolderTaken(folder.toString());
        }
        Path key = folder.resolve(KEY);
        if (!Files.exists(key)) {
            write(
                    folder,
                    KEY,
                    NoteSigner.generate(name, NoteKey.Type.COSIGNATURE).secretText());
        }
        NoteSigner signer = NoteSigner.parse(Files.readString(key));
        if (!signer.key().name().equals(name) || signer.key().type() != NoteKey.Type.COSIGNATURE) {
            channel.close();
            throw new FolderTaken(folder.toString());
        }
        return new WitnessFolder(folder, signer, channel);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProgram) {
            return null;
        }
    }

    NoteSigner signer() {
        return signer;
    }

    /** What its cosignatures are checked with. */
    public NoteKey key() {
        return signer.key();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The checkpoint of a log that was cosigned last. */
    public Optional<SignedNote> latest(String origin) {
        Path file = folder.resolve(name(origin));
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps a checkpoint; when this returns it is on the disk. */
    void keep(String origin, SignedNote note) {
        write(name(origin), note.toString());
    }

    void write(String name, String text) {
        try {
            write(folder, name, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String name(String origin) {
        return "log-" + Base64.getUrlEncoder().withoutPadding().encodeToString(origin.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path beside = folder.resolve(name + ".new");
        Files.deleteIfExists(beside);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
    }

    /** That the new name is on the disk, too; not every system can. */
    private static void forceFolder(Path folder) {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notOnThisSystem) {
            // The file itself is on the disk.
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
