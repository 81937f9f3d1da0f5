package io.yici.command;

import io.yici.ledger.LogExport;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Checks an export of the log, offline. */
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
        LogExport.Result result = verify(readKey());
        PrintWriter out = spec.commandLine().getOut();
        if (json.isSet()) {
            JsonOption.print(out, result);
        } else {
            say(out, result);
        }
        return result.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void say(PrintWriter out, LogExport.Result result) {
        if (result.valid()) {
            out.println(texts.text("command.log.valid", Long.toString(result.size())));
            if (key == null) {
                out.println(texts.text("command.log.own-key"));
            }
            return;
        }
        out.println(texts.text("command.log.reason." + result.reason()));
        if (result.firstBad() != null) {
            out.println(texts.text("command.log.first", Long.toString(result.firstBad())));
        }
    }

    private @Nullable NoteKey readKey() {
        try {
            return key == null ? null : NoteKey.parse(key);
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
