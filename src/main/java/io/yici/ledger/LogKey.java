package io.yici.ledger;

import io.yici.ledger.tlog.NoteKey;
import io.yici.ledger.tlog.NoteSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The keys that sign the log's checkpoints, kept in files that only the product may read. */
@Component
@EnableConfigurationProperties(LogSettings.class)
public class LogKey {

    private static final String SM2_PREFIX = "sm2-";

    private final NoteSigner signer;
    private final @Nullable NoteSigner sm2;

    LogKey(LogSettings settings, @Value("${yici.data:./.yici}") Path data) {
        Path file = settings.key() == null ? data.resolve("ledger.key") : settings.key();
        signer = read(file, settings.origin(), NoteKey.Type.NOTE);
        sm2 = settings.sm2()
                ? read(file.resolveSibling(SM2_PREFIX + file.getFileName()), settings.origin(), NoteKey.Type.SM2_NOTE)
                : null;
    }

    private static NoteSigner read(Path file, String origin, NoteKey.Type type) {
        NoteSigner read;
        try {
            if (!Files.exists(file)) {
                make(file, NoteSigner.generate(origin, type).secretText());
            }
            read = NoteSigner.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The log's key " + file + " cannot be read", unreadable);
        }
        if (!read.key().name().equals(origin) || read.key().type() != type) {
            throw new IllegalStateException("The log's key " + file + " is of "
                    + read.key().name() + ", but yici.ledger.origin is " + origin + ": a log keeps its name");
        }
        return read;
    }

    private static void make(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownOnly)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException other) {
            // Another node was first; its key is the log's.
        }
    }

    /** What the checkpoints are checked with. */
    public NoteKey key() {
        return signer.key();
    }

    /** The same with the national algorithm; empty where the log is not signed with it. */
    public Optional<NoteKey> sm2() {
        return Optional.ofNullable(sm2).map(NoteSigner::key);
    }

    NoteSigner signer() {
        return signer;
    }

    /** All that sign, the one that everybody's verifiers know first. */
    List<NoteSigner> signers() {
        return sm2 == null ? List.of(signer) : List.of(signer, sm2);
    }
}
