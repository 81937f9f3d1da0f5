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
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The key that signs the log's checkpoints, kept in a file that only the product may read. */
@Component
@EnableConfigurationProperties(LogSettings.class)
public class LogKey {

    private final NoteSigner signer;

    LogKey(LogSettings settings, @Value("${yici.data:./.yici}") Path data) {
        Path file = settings.key() == null ? data.resolve("ledger.key") : settings.key();
        try {
            if (!Files.exists(file)) {
                make(file, settings.origin());
            }
            signer = NoteSigner.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The log's key " + file + " cannot be read", unreadable);
        }
        if (!signer.key().name().equals(settings.origin())) {
            throw new IllegalStateException(
                    "The log's key is of " + signer.key().name() + ", but yici.ledger.origin is " + settings.origin()
                            + ": a log keeps its name");
        }
    }

    private static void make(Path file, String origin) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String text = NoteSigner.generate(origin, NoteKey.Type.NOTE).secretText();
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

    NoteSigner signer() {
        return signer;
    }
}
