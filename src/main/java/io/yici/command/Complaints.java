package io.yici.command;

import io.yici.codes.YiciException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line what was wrong, instead of a stack trace. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Texts texts;

    Complaints(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        err.println(texts.text(
                "command.see-help", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult result) throws Exception {
        if (e instanceof YiciException || e instanceof UncheckedIOException) {
            line.getErr().println(e.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw e;
    }
}
