package io.yici.command;

import io.yici.ledger.LogExport;
import io.yici.ledger.LooksFile;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an export of the log, or a receipt from it, offline. */
@Command(name = "log", sortOptions = false)
final class LogCommand implements Callable<Integer> {

    private static final String VERIFY = "verify";

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = VERIFY, descriptionKey = "command.log.verify")
    private String act;

    @Parameters(index = "1", paramLabel = "EXPORT", descriptionKey = "command.log.export")
    private Path export;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "command.log.key")
    private @Nullable String key;

    @Option(names = "--witness", paramLabel = "KEY", descriptionKey = "command.log.witness")
    private List<String> witnesses = List.of();

    @Mixin
    private JsonOption json;

    LogCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        if (!act.equals(VERIFY)) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.wrong", act));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (isReceipt()) {
            return receipt(out);
        }
        LogExport.Result result =
                isLooks() ? looks(key == null ? null : read(key)) : verify(key == null ? null : read(key));
        if (json.isSet()) {
            JsonOption.print(out, result);
        } else {
            say(out, result);
        }
        return result.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void say(PrintWriter out, LogExport.Result result) {
        if (result.valid()) {
            out.println(texts.text(
                    isLooks() ? "command.log.looks.valid" : "command.log.valid", Long.toString(result.size())));
            if (key == null) {
                out.println(texts.text("command.log.own-key"));
            }
            return;
        }
        out.println(texts.text("command.log.reason." + result.reason()));
        if (result.firstBad() != null) {
            out.println(texts.text(
                    isLooks() ? "command.log.looks.first" : "command.log.first", Long.toString(result.firstBad())));
        }
    }

    private boolean isLooks() {
        try (BufferedReader reader = Files.newBufferedReader(export)) {
            char[] begin = new char[LooksFile.BEGIN];
            int read = reader.read(begin);
            return read > 0 && LooksFile.isOne(new String(begin, 0, read));
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.unreadable", export));
        }
    }

    private LogExport.Result looks(@Nullable NoteKey known) {
        try {
            return Files.size(export) > LooksFile.LONGEST
                    ? new LogExport.Result(false, 0, null, "surplus")
                    : LooksFile.verify(Files.readString(export), known);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.unreadable", export));
        }
    }

    private boolean isReceipt() {
        try {
            return ReceiptCheck.isReceipt(export);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.unreadable", export));
        }
    }

    private int receipt(PrintWriter out) {
        if (key == null) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.receipt.key"));
        }
        try {
            ReceiptCheck.Result result = ReceiptCheck.check(
                    export, read(key), witnesses.stream().map(this::read).toList());
            if (json.isSet()) {
                JsonOption.print(out, result);
            } else {
                say(out, result);
            }
            return result.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.unreadable", export));
        }
    }

    private void say(PrintWriter out, ReceiptCheck.Result result) {
        if (result.reason() != null) {
            out.println(texts.text("command.log.receipt." + result.reason()));
            return;
        }
        out.println(texts.text(
                "command.log.receipt.valid",
                Long.toString(result.place()),
                String.valueOf(result.event()),
                String.valueOf(result.at())));
        result.witnesses().forEach((name, at) -> out.println(texts.text("command.log.receipt.witness", name, at)));
        if (result.witnesses().isEmpty()) {
            out.println(texts.text("command.log.receipt.alone"));
        }
    }

    private NoteKey read(String text) {
        try {
            return NoteKey.parse(text);
        } catch (LogMalformed none) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.key.wrong"));
        }
    }

    private LogExport.Result verify(@Nullable NoteKey known) {
        try (BufferedReader reader = Files.newBufferedReader(export)) {
            return LogExport.verify(reader, known);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), texts.text("command.log.unreadable", export));
        }
    }
}
