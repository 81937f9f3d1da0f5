package io.yici.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: says what commands there are. */
@Command(name = "yici", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class YiciCommand implements Runnable {

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    YiciCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), texts.text("command.missing"));
    }
}
