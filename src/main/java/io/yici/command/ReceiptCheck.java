package io.yici.command;

import io.yici.ledger.LogReceipt;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A receipt as a file, checked offline. */
final class ReceiptCheck {

    private static final String FIRST = "c2sp.org/tlog-proof@";

    private ReceiptCheck() {}

    /**
     * What a check found.
     *
     * @param reason key of what is wrong, {@code malformed} or {@code forged}; null where nothing is
     * @param place of the entry in the log
     * @param size of the log when the receipt was made
     * @param event what was logged
     * @param at when
     * @param witnesses who of the known ones cosigned, and when
     */
    record Result(
            boolean valid,
            @Nullable String reason,
            long place,
            long size,
            @Nullable String event,
            @Nullable String at,
            Map<String, String> witnesses) {

        static Result wrong(String reason) {
            return new Result(false, reason, 0, 0, null, null, Map.of());
        }
    }

    /** Whether the file begins like a receipt. */
    static boolean isReceipt(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(FIRST.length()), StandardCharsets.UTF_8).equals(FIRST);
        }
    }

    static Result check(Path file, NoteKey log, List<NoteKey> witnesses) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LogReceipt.LONGEST + 1), StandardCharsets.UTF_8);
            LogReceipt receipt = LogReceipt.check(text, log, witnesses);
            Map<String, String> cosigned = new TreeMap<>();
            receipt.witnesses().forEach((name, at) -> cosigned.put(name, at.toString()));
            return new Result(
                    true,
                    null,
                    receipt.place(),
                    receipt.head().size(),
                    receipt.entry()
                            .entry()
                            .event()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'),
                    receipt.entry().at().toString(),
                    cosigned);
        } catch (LogForged forged) {
            return Result.wrong("forged");
        } catch (LogMalformed malformed) {
            return Result.wrong("malformed");
        }
    }
}
